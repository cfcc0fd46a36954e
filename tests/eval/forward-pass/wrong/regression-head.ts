// expect: missing-output-activation
function forward(x1: number, x2: number, p: Record<string, number>) {
  const a = [0, 0];
  const w = [[p.w1, p.w2], [p.w3, p.w4]];
  const b = [p.b1, p.b2];
  for (let k = 0; k < 2; k++) a[k] = 1 / (1 + Math.exp(-(w[k][0] * x1 + w[k][1] * x2 + b[k])));
  return { h1: a[0], h2: a[1], o1: a[0] * p.w5 + a[1] * p.w6 + p.b3 };
}
