/** Returns the mean squared error of the predictions yHats for the labels ys. */
function mse(ys: number[], yHats: number[]): number {
  return 0;
}
