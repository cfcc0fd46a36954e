function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function sigmoidDerivative(z: number): number {
  const s = sigmoid(z);
  return s * (1 - s);
}
