// expect: missing-factor-2
const s = (z: number) => 1 / (1 + Math.exp(-z));
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, lr: number) {
  const h = [s(p.w1 * x1 + p.w2 * x2 + p.b1), s(p.w3 * x1 + p.w4 * x2 + p.b2)];
  const o = s(p.w5 * h[0] + p.w6 * h[1] + p.b3);
  const d = (o - y) * (o - o * o);
  const dh = [p.w5, p.w6].map((w, i) => d * w * (h[i] - h[i] * h[i]));
  const g: Record<string, number> = {
    w1: dh[0] * x1, w2: dh[0] * x2, b1: dh[0], w3: dh[1] * x1, w4: dh[1] * x2, b2: dh[1], w5: d * h[0], w6: d * h[1], b3: d,
  };
  return Object.fromEntries(Object.entries(p).map(([k, v]) => [k, v - lr * g[k]]));
}
