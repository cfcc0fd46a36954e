// expect: absolute-not-squared-loss
const g = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>) {
  const h1 = g(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = g(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = g(p.w5 * h1 + p.w6 * h2 + p.b3);
  return Math.sign(o1 - y) * (o1 * (1 - o1)) * h1;
}
