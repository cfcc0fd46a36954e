/** Returns the mean log loss; ps[i] is the predicted probability that the label ys[i] is 1. */
function logLoss(ys: number[], ps: number[]): number {
  return 0;
}
