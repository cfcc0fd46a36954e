type Params = Record<'w1' | 'w2' | 'w3' | 'w4' | 'w5' | 'w6' | 'b1' | 'b2' | 'b3', number>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function forward(x1: number, x2: number, p: Params) {
  const h1 = sigmoid(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sigmoid(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3);
  return { h1, h2, o1 };
}

function meanLoss(data: number[][], p: Params): number {
  return data.reduce((sum, [x1, x2, y]) => sum + (y - forward(x1, x2, p).o1) ** 2, 0) / data.length;
}

function train(data: number[][], p: Params, learningRate: number, epochs: number) {
  const q = { ...p };
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    losses.push(meanLoss(data, q));
    for (const [x1, x2, y] of data) {
      const { h1, h2, o1 } = forward(x1, x2, q);
      const dO1 = -2 * (y - o1) * o1 * (1 - o1);
      const dH1 = dO1 * q.w5 * h1 * (1 - h1);
      const dH2 = dO1 * q.w6 * h2 * (1 - h2);

      q.w5 -= learningRate * dO1 * h1;
      q.w6 -= learningRate * dO1 * h2;
      q.b3 -= learningRate * dO1;
      q.w1 -= learningRate * dH1 * x1;
      q.w2 -= learningRate * dH1 * x2;
      q.b1 -= learningRate * dH1;
      q.w3 -= learningRate * dH2 * x1;
      q.w4 -= learningRate * dH2 * x2;
      q.b2 -= learningRate * dH2;
    }
  }
  return { p: q, losses };
}
