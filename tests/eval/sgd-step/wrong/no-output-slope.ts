// expect: missing-output-sigmoid-derivative
const s = (z: number) => 1 / (1 + Math.exp(-z));
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  const e = 2 * (o1 - y) * rate;
  const e1 = e * p.w5 * h1 * (1 - h1);
  const e2 = e * p.w6 * h2 * (1 - h2);
  const next = { ...p };
  next.w1 -= e1 * x1; next.w2 -= e1 * x2; next.b1 -= e1;
  next.w3 -= e2 * x1; next.w4 -= e2 * x2; next.b2 -= e2;
  next.w5 -= e * h1; next.w6 -= e * h2; next.b3 -= e;
  return next;
}
