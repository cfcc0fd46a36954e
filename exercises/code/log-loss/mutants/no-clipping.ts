function logLoss(ys: number[], ps: number[]): number {
  let total = 0;
  for (let i = 0; i < ys.length; i++) {
    total -= ys[i] * Math.log(ps[i]) + (1 - ys[i]) * Math.log(1 - ps[i]);
  }
  return total / ys.length;
}
