function stableSigmoid(z: number): number {
  const t = Math.exp(-Math.abs(z));
  return z >= 0 ? t / (1 + t) : 1 / (1 + t);
}
