// expect: missing-one-in-denominator
function sigmoid(z: number) {
  const e = Math.exp(-z);
  return 1 / e;
}
