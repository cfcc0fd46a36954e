function sigmoidDerivative(z: number): number {
  return z * (1 - z);
}
