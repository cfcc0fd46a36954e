function neuron(x1: number, x2: number, w1: number, w2: number, b: number): number {
  const z = b + x2 * w2 + x1 * w1;
  return 1 - 1 / (1 + Math.exp(z));
}
