const s = (z: number) => 1 / (1 + Math.exp(-z));

function sigmoidDerivative(z: number): number {
  const h = 1e-5;
  return (s(z + h) - s(z - h)) / (2 * h);
}
