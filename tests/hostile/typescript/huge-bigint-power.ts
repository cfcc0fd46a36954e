// how: computes an integer of a hundred million digits in one operation
// expect: status=runtime-error; error=RangeError
function f(x: number): number {
  return Number(10n ** (10n ** 8n) % 7n);
}
