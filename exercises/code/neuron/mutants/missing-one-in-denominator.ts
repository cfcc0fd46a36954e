function neuron(x1: number, x2: number, w1: number, w2: number, b: number): number {
  const z = w1 * x1 + w2 * x2 + b;
  return 1 / Math.exp(-z);
}
