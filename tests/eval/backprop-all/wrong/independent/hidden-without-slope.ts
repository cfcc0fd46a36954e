// expect: missing-hidden-sigmoid-derivative
function gradients(x1: number, x2: number, y: number, p: any) {
  const f = (z: number) => 1 / (1 + Math.exp(-z));
  const h1 = f(p.w1 * x1 + p.w2 * x2 + p.b1), h2 = f(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = f(p.w5 * h1 + p.w6 * h2 + p.b3);
  const out: Record<string, number> = {};
  out.b3 = -2 * (y - o1) * o1 * (1 - o1);
  out.w5 = out.b3 * h1; out.w6 = out.b3 * h2;
  out.b1 = out.b3 * p.w5; out.b2 = out.b3 * p.w6;
  out.w1 = out.b1 * x1; out.w2 = out.b1 * x2;
  out.w3 = out.b2 * x1; out.w4 = out.b2 * x2;
  return out;
}
