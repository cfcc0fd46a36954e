// expect: weight-instead-of-input
const sig = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h1 = sig(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sig(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sig(p.w5 * h1 + p.w6 * h2 + p.b3);
  const dLdz = -2 * (y - o1) * o1 * (1 - o1);
  const dzdw5 = p.w5;
  return dLdz * dzdw5;
}
