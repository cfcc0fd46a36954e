// expect: extra-weight-in-chain
const sig = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h1 = sig(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sig(p.w3 * x1 + p.w4 * x2 + p.b2);
  const term5 = p.w5 * h1;
  const term6 = p.w6 * h2;
  const o1 = sig(term5 + term6 + p.b3);
  return 2 * (o1 - y) * o1 * (1 - o1) * term5;
}
