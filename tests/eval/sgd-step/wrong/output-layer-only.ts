// expect: stops-at-hidden
const s = (z: number) => 1 / (1 + Math.exp(-z));
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  const d = rate * 2 * (o1 - y) * o1 * (1 - o1);
  return { ...p, w5: p.w5 - d * h1, w6: p.w6 - d * h2, b3: p.b3 - d };
}
