// how: fills the memory at top level
// expect: status=memory-limit|time-limit
const kept: unknown[] = [];
for (;;) kept.push({ a: new Array(1000).fill(kept) });
function f(x: number): number {
  return x;
}
