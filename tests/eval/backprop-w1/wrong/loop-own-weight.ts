// expect: own-weight-in-chain
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const { w1, w2, w3, w4, w5, w6, b1, b2, b3 } = p;
  const h1 = s(w1 * x1 + w2 * x2 + b1);
  const o1 = s(w5 * h1 + w6 * s(w3 * x1 + w4 * x2 + b2) + b3);
  const weightedSlope = w1 * h1 * (1 - h1);
  return 2 * (o1 - y) * o1 * (1 - o1) * weightedSlope * x1;
}
