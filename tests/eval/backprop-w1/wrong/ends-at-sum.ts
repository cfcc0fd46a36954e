// expect: missing-input-in-chain
const s = (z: number) => 1 / (1 + Math.exp(-z));
const slope = (z: number) => s(z) * s(-z);
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const z1 = p.w1 * x1 + p.w2 * x2 + p.b1;
  const z3 = p.w5 * s(z1) + p.w6 * s(p.w3 * x1 + p.w4 * x2 + p.b2) + p.b3;
  return 2 * (s(z3) - y) * slope(z3) * p.w5 * slope(z1);
}
