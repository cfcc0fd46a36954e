function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function sigmoidDerivative(z: number): number {
  return 1 - sigmoid(z) ** 2;
}
