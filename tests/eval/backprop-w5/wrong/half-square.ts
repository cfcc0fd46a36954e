// expect: missing-factor-2
const sg = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>) {
  // L = 1/2 (y - o1)^2
  const h1 = sg(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sg(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sg(p.w5 * h1 + p.w6 * h2 + p.b3);
  const delta = -(y - o1) * o1 * (1 - o1);
  return delta * h1;
}
