const auc = (ys, scores) => {
  let won = 0;
  let pairs = 0;
  ys.forEach((y, i) =>
    ys.forEach((other, j) => {
      if (y <= other) return;
      pairs++;
      won += (1 + Math.sign(scores[i] - scores[j])) / 2;
    }),
  );
  return won / pairs;
};
