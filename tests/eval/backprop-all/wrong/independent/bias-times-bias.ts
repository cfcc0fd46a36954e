// expect: bias-times-itself
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradients(x1: number, x2: number, y: number, p: any) {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  const dO = 2 * (o1 - y) * o1 * (1 - o1);
  const dH1 = dO * p.w5 * h1 * (1 - h1);
  const dH2 = dO * p.w6 * h2 * (1 - h2);
  return { w1: dH1 * x1, w2: dH1 * x2, b1: dH1 * p.b1, w3: dH2 * x1, w4: dH2 * x2, b2: dH2 * p.b2, w5: dO * h1, w6: dO * h2, b3: dO * p.b3 };
}
