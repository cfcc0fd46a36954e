// expect: missing-hidden-activation
const sig = (z: number): number => 1.0 / (1.0 + Math.exp(-z));
function forward(x1: number, x2: number, p: Record<string, number>) {
  let h1 = p.w1 * x1;
  h1 += p.w2 * x2;
  h1 += p.b1;
  let h2 = p.w3 * x1;
  h2 += p.w4 * x2;
  h2 += p.b2;
  return { h1: h1, h2: h2, o1: sig(p.w5 * h1 + p.w6 * h2 + p.b3) };
}
