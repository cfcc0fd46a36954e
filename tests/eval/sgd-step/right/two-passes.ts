type P = Record<string, number>;
function sgdStep(x1: number, x2: number, y: number, p: P, rate: number): P {
  const f = (z: number) => 1 / (1 + Math.exp(-z));
  const out: P = {};
  const h1 = f(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = f(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = f(p.w5 * h1 + p.w6 * h2 + p.b3);
  const d = 2 * (o1 - y) * (o1 - o1 ** 2);
  out.b3 = d;
  out.b1 = d * p.w5 * (h1 - h1 ** 2);
  out.b2 = d * p.w6 * (h2 - h2 ** 2);
  Object.assign(out, { w5: d * h1, w6: d * h2, w1: out.b1 * x1, w2: out.b1 * x2, w3: out.b2 * x1, w4: out.b2 * x2 });
  for (const name in out) out[name] = p[name] - rate * out[name];
  return out;
}
