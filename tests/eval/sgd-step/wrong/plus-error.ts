// expect: gradient-ascent
const s = (z: number) => 1 / (1 + Math.exp(-z));
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  const k = rate * 2 * (y - o) * o * (1 - o);
  const k1 = k * p.w5 * h1 * (1 - h1);
  const k2 = k * p.w6 * h2 * (1 - h2);
  return {
    w1: p.w1 - k1 * x1, w2: p.w2 - k1 * x2, w3: p.w3 - k2 * x1, w4: p.w4 - k2 * x2,
    w5: p.w5 - k * h1, w6: p.w6 - k * h2, b1: p.b1 - k1, b2: p.b2 - k2, b3: p.b3 - k,
  };
}
