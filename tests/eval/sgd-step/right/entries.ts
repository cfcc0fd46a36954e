type P = Record<string, number>;
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradients(x: number[], y: number, p: P): P {
  const h = [s(p.w1 * x[0] + p.w2 * x[1] + p.b1), s(p.w3 * x[0] + p.w4 * x[1] + p.b2)];
  const o = s(p.w5 * h[0] + p.w6 * h[1] + p.b3);
  const b3 = 2 * (o - y) * o * (1 - o);
  const [b1, b2] = [p.w5, p.w6].map((w, k) => b3 * w * h[k] * (1 - h[k]));
  return { w1: b1 * x[0], w2: b1 * x[1], w3: b2 * x[0], w4: b2 * x[1], w5: b3 * h[0], w6: b3 * h[1], b1, b2, b3 };
}
function sgdStep(x1: number, x2: number, y: number, p: P, rate: number): P {
  const g = gradients([x1, x2], y, p);
  return Object.fromEntries(Object.entries(p).map(([name, value]) => [name, value - rate * g[name]]));
}
