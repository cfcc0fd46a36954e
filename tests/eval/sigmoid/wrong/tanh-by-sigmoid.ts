// expect: tanh-not-sigmoid
const logistic = (t: number) => 1 / (1 + Math.exp(-t));
function sigmoid(z: number): number {
  return 2 * logistic(2 * z) - 1;
}
