function stableSigmoid(z: number): number {
  return (1 + Math.tanh(z)) / 2;
}
