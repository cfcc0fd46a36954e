function stableSigmoid(z: number): number {
  return 1 / (1 + Math.exp(-Math.abs(z)));
}
