function sigmoid(z: number): number {
  return Math.tanh(z);
}
