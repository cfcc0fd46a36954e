function absoluteLoss(y: number, yHat: number): number {
  const error = yHat - y;
  return error;
}
