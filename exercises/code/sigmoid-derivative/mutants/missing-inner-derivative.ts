function sigmoidDerivative(z: number): number {
  return -1 / (1 + Math.exp(-z)) ** 2;
}
