function logLoss(ys: number[], ps: number[]): number {
  const eps = 1e-12;
  const terms = ys.map((y, i) => y * Math.log(ps[i] + eps) + (1 - y) * Math.log(1 - ps[i] + eps));
  return -terms.reduce((sum, term) => sum + term, 0) / terms.length;
}
