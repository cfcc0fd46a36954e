// expect: wrong-weight-in-chain
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const output = [p.w5, p.w6];
  const h = [s(p.w1 * x1 + p.w2 * x2 + p.b1), s(p.w3 * x1 + p.w4 * x2 + p.b2)];
  const o = s(output[0] * h[0] + output[1] * h[1] + p.b3);
  return -2 * (y - o) * o * (1 - o) * output[1] * h[0] * (1 - h[0]) * x1;
}
