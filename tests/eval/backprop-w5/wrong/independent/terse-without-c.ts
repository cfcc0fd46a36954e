// expect: missing-loss-derivative
const S = (t) => 1 / (1 + Math.exp(-t));
function gradW5(x1, x2, y, p) {
  let a = S(x1 * p.w1 + x2 * p.w2 + p.b1);
  let b = S(x1 * p.w3 + x2 * p.w4 + p.b2);
  let c = S(a * p.w5 + b * p.w6 + p.b3);
  return c * (1 - c) * a;
}
