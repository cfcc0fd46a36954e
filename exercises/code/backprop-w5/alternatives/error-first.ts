function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function gradW5(x1, x2, y, p) {
  const h1 = sigmoid(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sigmoid(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3);
  const delta = 2 * (o1 - y) * (o1 - o1 ** 2);
  return delta * h1;
}
