// how: drains a generator that never ends
// expect: status=time-limit
function* forever() { for (;;) yield 0; }
function f(x: number): number {
  let sum = 0;
  for (const y of forever()) sum += y;
  return sum;
}
