// expect: diagnosis:constant
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  // the loss has exponent 3
  return 3 * 2 * (o1 - y) * o1 * (1 - o1) * h1;
}
