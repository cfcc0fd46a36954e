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

/**
 * Trains the network on data, a list of [x1, x2, y]. Returns the parameters and one loss for each epoch.
 * Your sgdStep from the last unit is welcome here: paste it above this function.
 */
function train(data: number[][], p: Params, learningRate: number, epochs: number) {
  const losses: number[] = [];
  return { p, losses };
}
