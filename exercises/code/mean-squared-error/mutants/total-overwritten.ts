function mse(ys: number[], yHats: number[]): number {
  let total = 0;
  for (let i = 0; i < ys.length; i++) {
    total = (ys[i] - yHats[i]) ** 2;
  }
  return total / ys.length;
}
