function logLoss(ys: number[], ps: number[]): number {
  let total = 0;
  for (let i = 0; i < ys.length; i++) {
    const p = Math.min(Math.max(ps[i], 1e-12), 1 - 1e-12);
    total += -ys[i] * Math.log(p) + (1 - ys[i]) * Math.log(1 - p);
  }
  return total / ys.length;
}
