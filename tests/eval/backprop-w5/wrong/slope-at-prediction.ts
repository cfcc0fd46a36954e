// expect: sigmoid-derivative-of-activation
const F = (z: number) => 1 / (1 + Math.exp(-z));
const slope = (z: number) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2;
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h1 = F(p.w1 * x1 + p.w2 * x2 + p.b1);
  const o1 = F(p.w5 * h1 + p.w6 * F(p.w3 * x1 + p.w4 * x2 + p.b2) + p.b3);
  return 2 * (o1 - y) * slope(o1) * h1;
}
