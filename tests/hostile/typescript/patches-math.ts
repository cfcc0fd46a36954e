// how: replaces Math.exp with a constant; it may only fool itself
// expect: status=completed; output=42
Math.exp = () => 42;
function f(x: number): number {
  return Math.exp(0);
}
