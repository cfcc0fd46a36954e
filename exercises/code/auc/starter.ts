/** Returns the share of pairs of a click and a non-click in which the click scores higher. */
function auc(ys: number[], scores: number[]): number {
  const clicks = scores.filter((_, i) => ys[i] === 1);
  const others = scores.filter((_, i) => ys[i] === 0);
  return 0;
}
