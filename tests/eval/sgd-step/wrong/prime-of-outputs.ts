// expect: sigmoid-derivative-of-activation
const s = (z: number) => 1 / (1 + Math.exp(-z));
const ds = (z: number) => s(z) * (1 - s(z));
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = s(p.w5 * h1 + p.w6 * h2 + p.b3);
  const d3 = -2 * (y - o1) * ds(o1);
  const d1 = d3 * p.w5 * ds(h1);
  const d2 = d3 * p.w6 * ds(h2);
  const step = (name: string, gradient: number) => p[name] - rate * gradient;
  return {
    w1: step('w1', d1 * x1), w2: step('w2', d1 * x2), w3: step('w3', d2 * x1), w4: step('w4', d2 * x2),
    w5: step('w5', d3 * h1), w6: step('w6', d3 * h2), b1: step('b1', d1), b2: step('b2', d2), b3: step('b3', d3),
  };
}
