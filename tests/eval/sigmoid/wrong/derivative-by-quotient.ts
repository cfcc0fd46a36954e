// expect: derivative-not-value
function sigmoid(z: number): number {
  const e = Math.exp(-z);
  return e / (1 + e) ** 2;
}
