const sig = (z: number) => (1 + Math.tanh(z / 2)) / 2;
function sgdStep(x1: number, x2: number, y: number, p: Record<string, number>, rate: number) {
  const h1 = sig(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sig(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sig(p.w5 * h1 + p.w6 * h2 + p.b3);
  const out = 2 * (o1 - y) * o1 * (1 - o1);
  const left = out * p.w5 * h1 * (1 - h1);
  const right = out * p.w6 * h2 * (1 - h2);
  const pairs: [string, number][] = [
    ['w1', left * x1], ['w2', left * x2], ['w3', right * x1], ['w4', right * x2],
    ['w5', out * h1], ['w6', out * h2], ['b1', left], ['b2', right], ['b3', out],
  ];
  return pairs.reduce<Record<string, number>>((q, [name, g]) => ({ ...q, [name]: p[name] - rate * g }), {});
}
