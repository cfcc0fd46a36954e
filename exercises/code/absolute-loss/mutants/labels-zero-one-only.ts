function absoluteLoss(y: number, yHat: number): number {
  if (y === 1) {
    return 1 - yHat;
  }
  return yHat;
}
