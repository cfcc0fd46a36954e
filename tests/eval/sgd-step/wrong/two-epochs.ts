// expect: unlisted
const s = (z: number) => 1 / (1 + Math.exp(-z));
function once(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  const d = rate * 2 * (o1 - y) * o1 * (1 - o1);
  const d1 = d * p.w5 * h1 * (1 - h1);
  const d2 = d * p.w6 * h2 * (1 - h2);
  return {
    w1: p.w1 - d1 * x1, w2: p.w2 - d1 * x2, w3: p.w3 - d2 * x1, w4: p.w4 - d2 * x2,
    w5: p.w5 - d * h1, w6: p.w6 - d * h2, b1: p.b1 - d1, b2: p.b2 - d2, b3: p.b3 - d,
  };
}
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  let q: Record<string, number> = p;
  for (let epoch = 0; epoch < 2; epoch++) q = once(x1, x2, y, q, rate);
  return q;
}
