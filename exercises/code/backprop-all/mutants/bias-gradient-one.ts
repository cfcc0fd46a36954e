type Params = Record<'w1' | 'w2' | 'w3' | 'w4' | 'w5' | 'w6' | 'b1' | 'b2' | 'b3', number>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function gradients(x1: number, x2: number, y: number, p: Params): Params {
  const h1 = sigmoid(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sigmoid(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3);

  const dO1 = -2 * (y - o1) * o1 * (1 - o1);
  const dH1 = dO1 * p.w5 * h1 * (1 - h1);
  const dH2 = dO1 * p.w6 * h2 * (1 - h2);
  return {
    w1: dH1 * x1,
    w2: dH1 * x2,
    w3: dH2 * x1,
    w4: dH2 * x2,
    w5: dO1 * h1,
    w6: dO1 * h2,
    b1: 1,
    b2: 1,
    b3: 1,
  };
}
