function stableSigmoid(z: number): number {
  return Math.exp(Math.min(z, 0)) / (1 + Math.exp(-Math.abs(z)));
}
