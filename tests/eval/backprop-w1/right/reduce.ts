const s = (z: number): number => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const z1 = p.w1 * x1 + p.w2 * x2 + p.b1;
  const z2 = p.w3 * x1 + p.w4 * x2 + p.b2;
  const z3 = p.w5 * s(z1) + p.w6 * s(z2) + p.b3;
  const chain = [2 * (s(z3) - y), s(z3) * s(-z3), p.w5, s(z1) * s(-z1), x1];
  return chain.reduce((product, link) => product * link);
}
