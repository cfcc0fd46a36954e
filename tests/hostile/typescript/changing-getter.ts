// how: returns a list whose elements change at each look
// expect: status=completed; output=[{"$":"other","type":"getter"}]
function f(x: number): unknown {
  let looks = 0;
  return Object.defineProperty([0], 0, { get: () => looks++ / 2, enumerable: true });
}
