// expect: bias-outside-activation
const sg = (z: number) => 1 / (1 + Math.exp(-z));
function forward(x1: number, x2: number, p: Record<string, number>) {
  const h1 = sg(p.w1 * x1 + p.w2 * x2) + p.b1;
  const h2 = sg(p.w3 * x1 + p.w4 * x2) + p.b2;
  const o1 = sg(p.w5 * h1 + p.w6 * h2) + p.b3;
  return { h1, h2, o1 };
}
