function stableSigmoid(z: number): number {
  const near = Math.max(-20, Math.min(20, z));
  return 1 / (1 + Math.exp(-near));
}
