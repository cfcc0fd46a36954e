// expect: missing-activation
function sigmoid(z: number): number {
  const w = 1;
  const b = 0;
  return w * z + b;
}
