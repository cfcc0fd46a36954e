// expect: unlisted
const e = 2.7;
function sigmoid(z: number): number {
  return 1 / (1 + e ** -z);
}
