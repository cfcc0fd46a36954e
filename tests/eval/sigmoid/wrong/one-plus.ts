// expect: missing-parentheses
function sigmoid(z: number): number {
  let result = 1;
  result += Math.exp(-z);
  return result;
}
