function absoluteLoss(y: number, yHat: number): number {
  return Math.max(0, y - yHat);
}
