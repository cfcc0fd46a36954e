// expect: unlisted
function mse(ys: number[], yHats: number[]) {
  let sum = 0;
  for (let i = 0; i <= ys.length - 1; i++) sum += Math.pow(ys[i] - yHats[i], 2);
  return sum / 2;
}
