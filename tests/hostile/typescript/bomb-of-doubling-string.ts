// how: doubles a text without end
// expect: runtime-error RangeError
function f(x: number): number {
  let text = 'x';
  for (;;) text += text;
}
