// how: builds an endless chain of closures that hold each other
// expect: status=memory-limit|time-limit
function f(x: number): number {
  let chain: () => unknown = () => x;
  for (;;) {
    const last = chain;
    const load = new Array(500).fill(x);
    chain = () => load.length + Number(last);
  }
}
