// expect: loss-instead-of-derivative
const S = (z: number) => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: any) {
  const h1 = S(p.w1 * x1 + p.w2 * x2 + p.b1), h2 = S(p.w3 * x1 + p.w4 * x2 + p.b2), o1 = S(p.w5 * h1 + p.w6 * h2 + p.b3);
  const loss = (y - o1) ** 2;
  return loss * o1 * (1 - o1) * p.w5 * h1 * (1 - h1) * x1;
}
