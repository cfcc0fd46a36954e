const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

function neuron(x1: number, x2: number, w1: number, w2: number, b: number): number {
  return sigmoid(w1 * x1) + sigmoid(w2 * x2) + b;
}
