function stableSigmoid(z: number): number {
  return Math.tanh(z);
}
