type Params = Record<'w1' | 'w2' | 'w3' | 'w4' | 'w5' | 'w6' | 'b1' | 'b2' | 'b3', number>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function gradients(x1: number, x2: number, y: number, p: Params): Params {
  const h1 = sigmoid(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sigmoid(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3);

  const delta = 2 * (o1 - y) * o1 * (1 - o1);
  const [d1, d2] = [
    [p.w5, h1],
    [p.w6, h2],
  ].map(([w, h]) => delta * w * h * (1 - h));
  const hidden = { w1: d1 * x1, w2: d1 * x2, w3: d2 * x1, w4: d2 * x2, b1: d1, b2: d2 };
  return { ...hidden, w5: delta * h1, w6: delta * h2, b3: delta };
}
