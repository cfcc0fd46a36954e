// how: prints a text of half a gigabyte that only exists as a rope
// expect: status=output-limit
function f(x: number): number {
  let text = 'x';
  for (let i = 0; i < 29; i++) text += text;
  console.log(text);
  return x;
}
