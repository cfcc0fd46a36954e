// expect: unlisted
function sigmoid(z: number): number {
  return Math.exp(z) / 1 + Math.exp(z);
}
