function logLoss(ys: number[], ps: number[]): number {
  let total = 0;
  ys.forEach((y, i) => {
    const p = Math.max(1e-12, Math.min(1 - 1e-12, ps[i]));
    total -= y === 1 ? Math.log(p) : Math.log1p(-p);
  });
  return total / ys.length;
}
