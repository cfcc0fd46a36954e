function absoluteLoss(y: number, yHat: number): number {
  return Math.sqrt((y - yHat) * (y - yHat));
}
