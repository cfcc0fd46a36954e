// how: fills the memory at top level
// expect: memory-limit
const kept: unknown[] = [];
for (;;) kept.push({ a: new Array(1000).fill(kept) });
function f(x: number): number {
  return x;
}
