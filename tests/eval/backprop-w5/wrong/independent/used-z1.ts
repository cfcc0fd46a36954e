// expect: weighted-sum-instead-of-activation
const sigm = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: any): number {
  const z1 = p.w1 * x1 + p.w2 * x2 + p.b1;
  const z2 = p.w3 * x1 + p.w4 * x2 + p.b2;
  const z3 = p.w5 * sigm(z1) + p.w6 * sigm(z2) + p.b3;
  const o1 = sigm(z3);
  return 2 * (o1 - y) * o1 * (1 - o1) * z1;
}
