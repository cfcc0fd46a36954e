function mse(ys: number[], yHats: number[]): number {
  let total = 0;
  ys.forEach((y, i) => {
    total += y * y - 2 * y * yHats[i] + yHats[i] * yHats[i];
  });
  return total / ys.length;
}
