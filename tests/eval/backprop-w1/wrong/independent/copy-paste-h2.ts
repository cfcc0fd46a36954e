// expect: other-hidden-path
const sg = (v: number) => 1 / (1 + Math.exp(-v));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const hidden1 = sg(x1 * p.w1 + x2 * p.w2 + p.b1);
  const hidden2 = sg(x1 * p.w3 + x2 * p.w4 + p.b2);
  const pred = sg(hidden1 * p.w5 + hidden2 * p.w6 + p.b3);
  let g = 2 * (pred - y);
  g *= pred * (1 - pred);
  g *= p.w6;
  g *= hidden2 * (1 - hidden2);
  return g * x1;
}
