function stableSigmoid(z: number): number {
  const t = Math.exp(-z);
  return t === Infinity ? 1 : 1 / (1 + t);
}
