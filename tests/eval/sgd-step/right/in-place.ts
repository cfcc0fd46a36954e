const s = (z: number) => 1 / (1 + Math.exp(-z));
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  const d = -2 * (y - o1) * o1 * (1 - o1);
  const d1 = d * p.w5 * h1 * (1 - h1);
  const d2 = d * p.w6 * h2 * (1 - h2);
  // the hidden layer's deltas are known before w5 and w6 move
  p.w5 -= rate * d * h1;
  p.w6 -= rate * d * h2;
  p.b3 -= rate * d;
  p.w1 -= rate * d1 * x1;
  p.w2 -= rate * d1 * x2;
  p.b1 -= rate * d1;
  p.w3 -= rate * d2 * x1;
  p.w4 -= rate * d2 * x2;
  p.b2 -= rate * d2;
  return p;
}
