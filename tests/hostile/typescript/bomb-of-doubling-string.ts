// how: doubles a text without end
// expect: status=runtime-error; error=RangeError
function f(x: number): number {
  let text = 'x';
  for (;;) text += text;
}
