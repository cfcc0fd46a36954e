const s = (z: number) => 1 / (1 + Math.exp(-z));
function sigmoidDerivative(z) {
  return s(z) - s(z) ** 2;
}
