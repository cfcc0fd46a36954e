// how: returns half a gigabyte of text that only exists as a rope
// expect: status=completed; output={"$":"too-large"}
function f(x: number): unknown {
  let text = 'x';
  for (let i = 0; i < 29; i++) text += text;
  return text;
}
