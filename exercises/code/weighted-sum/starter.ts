/** Returns the weighted sum of the inputs x with the weights w, plus the bias b. */
function weightedSum(x: number[], w: number[], b: number): number {
  return 0;
}
