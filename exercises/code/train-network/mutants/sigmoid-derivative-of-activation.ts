type Params = Record<'w1' | 'w2' | 'w3' | 'w4' | 'w5' | 'w6' | 'b1' | 'b2' | 'b3', number>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function sigmoidDerivative(z: number): number {
  return sigmoid(z) * (1 - sigmoid(z));
}

function forward(x1: number, x2: number, p: Params) {
  const h1 = sigmoid(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sigmoid(p.w3 * x1 + p.w4 * x2 + p.b2);
  const o1 = sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3);
  return { h1, h2, o1 };
}

function sgdStep(x1: number, x2: number, y: number, p: Params, learningRate: number): Params {
  const { h1, h2, o1 } = forward(x1, x2, p);
  const dO1 = -2 * (y - o1) * sigmoidDerivative(o1);
  const dH1 = dO1 * p.w5 * sigmoidDerivative(h1);
  const dH2 = dO1 * p.w6 * sigmoidDerivative(h2);
  const gradients: Params = {
    w1: dH1 * x1,
    w2: dH1 * x2,
    w3: dH2 * x1,
    w4: dH2 * x2,
    w5: dO1 * h1,
    w6: dO1 * h2,
    b1: dH1,
    b2: dH2,
    b3: dO1,
  };
  const updated = { ...p };
  for (const key of Object.keys(p) as (keyof Params)[]) updated[key] -= learningRate * gradients[key];
  return updated;
}

function meanLoss(data: number[][], p: Params): number {
  return data.reduce((sum, [x1, x2, y]) => sum + (y - forward(x1, x2, p).o1) ** 2, 0) / data.length;
}

function train(data: number[][], p: Params, learningRate: number, epochs: number) {
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [x1, x2, y] of data) p = sgdStep(x1, x2, y, p, learningRate);
    losses.push(meanLoss(data, p));
  }
  return { p, losses };
}
