// how: calls itself without end
// expect: status=runtime-error
function f(x: number): number {
  return f(x) + 1;
}
