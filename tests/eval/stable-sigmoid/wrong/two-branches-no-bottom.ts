// expect: missing-denominator
function stableSigmoid(z: number): number {
  if (z < 0) {
    // the 1 does not matter next to it
    return Math.exp(z);
  }
  return 1 / (1 + Math.exp(-z));
}
