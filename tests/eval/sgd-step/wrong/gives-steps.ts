// expect: returns-step-not-weight
const s = (z: number) => 1 / (1 + Math.exp(-z));
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  const d = rate * 2 * (o1 - y) * o1 * (1 - o1);
  const d1 = d * p.w5 * h1 * (1 - h1);
  const d2 = d * p.w6 * h2 * (1 - h2);
  return { w1: d1 * x1, w2: d1 * x2, w3: d2 * x1, w4: d2 * x2, w5: d * h1, w6: d * h2, b1: d1, b2: d2, b3: d };
}
