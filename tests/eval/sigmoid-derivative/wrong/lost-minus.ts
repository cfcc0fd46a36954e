// expect: missing-inner-minus
function sigmoidDerivative(z: number): number {
  const bottom = 1 + Math.exp(-z);
  return -1 * bottom ** -2 * Math.exp(-z);
}
