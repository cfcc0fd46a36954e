function sigmoid(z: number): number {
  return 1 / Math.exp(-z);
}
