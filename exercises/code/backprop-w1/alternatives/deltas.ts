function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

const gradW1 = (x1: number, x2: number, y: number, p: Record<string, number>) => {
  const h1 = sigmoid(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sigmoid(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3);
  const deltaO1 = 2 * (o1 - y) * o1 * (1 - o1);
  const deltaH1 = deltaO1 * p.w5 * (h1 - h1 * h1);
  return x1 * deltaH1;
};
