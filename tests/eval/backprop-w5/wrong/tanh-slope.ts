// expect: diagnosis:wrong-factor
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  return 2 * (o1 - y) * (1 - o1 ** 2) * h1;
}
