function auc(ys: number[], scores: number[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => scores[a] - scores[b]);
  const ranks: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && scores[order[end]] === scores[order[start]]) end++;
    for (let k = start; k < end; k++) ranks[order[k]] = (start + 1 + end) / 2;
    start = end;
  }
  const n1 = ys.filter((y) => y === 1).length;
  const n0 = ys.length - n1;
  const total = ranks.reduce((sum, rank, i) => sum + (ys[i] === 1 ? rank : 0), 0);
  return total / (n1 * n0);
}
