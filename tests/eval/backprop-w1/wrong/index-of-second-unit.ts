// expect: other-hidden-path
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h = [s(p.w1 * x1 + p.w2 * x2 + p.b1), s(p.w3 * x1 + p.w4 * x2 + p.b2)];
  const v = [p.w5, p.w6];
  const o = s(v[0] * h[0] + v[1] * h[1] + p.b3);
  const k = 1;
  return 2 * (o - y) * o * (1 - o) * v[k] * h[k] * (1 - h[k]) * x1;
}
