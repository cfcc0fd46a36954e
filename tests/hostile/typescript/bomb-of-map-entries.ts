// how: fills a map until the memory is full
// expect: status=memory-limit|time-limit
function f(x: number): number {
  const map = new Map<number, number[]>();
  for (let i = 0; ; i++) map.set(i, new Array(500).fill(i));
}
