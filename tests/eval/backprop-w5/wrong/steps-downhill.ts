// expect: returns-weight-not-gradient
const sg = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h1 = sg(p.w1 * x1 + p.w2 * x2 + p.b1);
  const o1 = sg(p.w5 * h1 + p.w6 * sg(p.w3 * x1 + p.w4 * x2 + p.b2) + p.b3);
  const gradient = 2 * (o1 - y) * o1 * (1 - o1) * h1;
  return p.w5 - gradient;
}
