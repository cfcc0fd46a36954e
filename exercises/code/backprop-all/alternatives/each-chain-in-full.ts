type Params = Record<'w1' | 'w2' | 'w3' | 'w4' | 'w5' | 'w6' | 'b1' | 'b2' | 'b3', number>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function gradients(x1: number, x2: number, y: number, p: Params): Params {
  const h1 = sigmoid(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sigmoid(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3);

  const first = (o1 - y) * 2;
  const second = o1 - o1 * o1;
  const w1 = first * second * p.w5 * (h1 - h1 * h1) * x1;
  const w2 = first * second * p.w5 * (h1 - h1 * h1) * x2;
  const w3 = first * second * p.w6 * (h2 - h2 * h2) * x1;
  const w4 = first * second * p.w6 * (h2 - h2 * h2) * x2;
  const w5 = first * second * h1;
  const w6 = first * second * h2;
  const b1 = first * second * p.w5 * (h1 - h1 * h1);
  const b2 = first * second * p.w6 * (h2 - h2 * h2);
  const b3 = first * second;
  return { w1, w2, w3, w4, w5, w6, b1, b2, b3 };
}
