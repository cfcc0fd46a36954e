function absoluteLoss(y: number, yHat: number): number {
  const predicted = yHat > 0.5 ? 1 : 0;
  return predicted === y ? 0 : 1;
}
