// expect: missing-learning-rate
type P = Record<string, number>;
const s = (z: number) => 1 / (1 + Math.exp(-z));
function sgdStep(x1: number, x2: number, y: number, p: P, _learningRate: number): P {
  const loss = (q: P) => (y - s(q.w5 * s(q.w1 * x1 + q.w2 * x2 + q.b1) + q.w6 * s(q.w3 * x1 + q.w4 * x2 + q.b2) + q.b3)) ** 2;
  const next: P = {};
  for (const key of Object.keys(p)) {
    const h = 1e-3;
    const at = (d: number) => loss({ ...p, [key]: p[key] + d });
    next[key] = p[key] - (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
  }
  return next;
}
