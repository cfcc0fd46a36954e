function stableSigmoid(z: number): number {
  return z >= 0 ? 1 : 0;
}
