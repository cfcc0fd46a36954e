function absoluteLoss(y: number, yHat: number): number {
  return Math.abs(1 - yHat);
}
