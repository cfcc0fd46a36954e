function absoluteLoss(y: number, yHat: number): number {
  return Math.abs(y) - Math.abs(yHat);
}
