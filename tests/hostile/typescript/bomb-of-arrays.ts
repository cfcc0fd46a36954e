// how: keeps arrays until the memory is full
// expect: status=memory-limit|time-limit
function f(x: number): number {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(1000).fill(x));
}
