// expect: unlisted
function sigmoid(z: number): number {
  return Math.log(1 + Math.exp(z));
}
