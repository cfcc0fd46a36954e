function auc(ys: number[], scores: number[]): number {
  const clicks = scores.filter((_, i) => ys[i] === 1);
  const others = scores.filter((_, i) => ys[i] === 0);
  let won = 0;
  for (const click of clicks) {
    for (const other of others) {
      if (click < other) won += 1;
      else if (click === other) won += 0.5;
    }
  }
  return won / (clicks.length * others.length);
}
