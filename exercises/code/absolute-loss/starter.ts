/** Returns how far the prediction yHat lies from the label y. */
function absoluteLoss(y: number, yHat: number): number {
  return 0;
}
