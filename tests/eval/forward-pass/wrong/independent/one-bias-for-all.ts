// expect: unlisted
function forward(x1: number, x2: number, p: any) {
  const s = (z: number) => 1 / (1 + Math.exp(-z));
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b1);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b1);
  return { h1, h2, o1 };
}
