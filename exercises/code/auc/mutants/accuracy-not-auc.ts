function auc(ys: number[], scores: number[]): number {
  const right = ys.filter((y, i) => scores[i] >= 0.5 === (y === 1));
  return right.length / ys.length;
}
