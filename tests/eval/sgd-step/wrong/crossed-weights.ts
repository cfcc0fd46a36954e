// expect: wrong-weight-in-chain
const s = (z: number) => 1 / (1 + Math.exp(-z));
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  const h = [s(p.w1 * x1 + p.w2 * x2 + p.b1), s(p.w3 * x1 + p.w4 * x2 + p.b2)];
  const o = s(p.w5 * h[0] + p.w6 * h[1] + p.b3);
  const d = 2 * (o - y) * o * (1 - o);
  const back = [p.w6, p.w5];
  const dh = h.map((a, i) => d * back[i] * a * (1 - a));
  const g = [dh[0] * x1, dh[0] * x2, dh[1] * x1, dh[1] * x2, d * h[0], d * h[1], dh[0], dh[1], d];
  const names = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'b1', 'b2', 'b3'];
  return Object.fromEntries(names.map((name, i) => [name, p[name] - rate * g[i]]));
}
