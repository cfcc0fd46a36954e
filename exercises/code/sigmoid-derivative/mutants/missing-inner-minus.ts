function sigmoidDerivative(z: number): number {
  const e = Math.exp(-z);
  return -e / (1 + e) ** 2;
}
