/** Returns σ(z), the logistic sigmoid of the number z. */
function sigmoid(z: number): number {
  return 0;
}
