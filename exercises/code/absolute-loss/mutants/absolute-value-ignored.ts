function absoluteLoss(y: number, yHat: number): number {
  return y - yHat;
}
