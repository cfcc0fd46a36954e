function mse(ys: number[], yHats: number[]): number {
  return ys.reduce((sum, y, i) => sum + Math.pow(yHats[i] - y, 2), 0) / ys.length;
}
