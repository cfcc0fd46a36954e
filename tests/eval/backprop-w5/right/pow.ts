const sg = (z: number) => Math.pow(1 + Math.exp(-z), -1);
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h1 = sg(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sg(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sg(p.w5 * h1 + p.w6 * h2 + p.b3);
  return -2 * (y - o1) * (o1 - Math.pow(o1, 2)) * h1;
}
