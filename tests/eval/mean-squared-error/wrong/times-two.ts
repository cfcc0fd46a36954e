// expect: doubled-not-squared
const mse = (ys, yHats) => {
  let s = 0;
  for (const i in ys) s += (ys[i] - yHats[i]) * 2;
  return s / ys.length;
};
