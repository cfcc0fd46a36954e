// how: keeps arrays until the memory is full
// expect: memory-limit
function f(x: number): number {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1000).fill(x));
}
