// expect: unlisted
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const loss = (w1: number) =>
    (y - s(p.w5 * s(w1 * x1 + p.w2 * x2 + p.b1) + p.w6 * s(p.w3 * x1 + p.w4 * x2 + p.b2) + p.b3)) ** 2;
  return loss(p.w1 + 0.01) - loss(p.w1 - 0.01) / 0.02;
}
