function weightedSum(x, w, b) {
  if (x.length === 0) return b;
  return x.at(-1) * w.at(-1) + weightedSum(x.slice(0, -1), w.slice(0, -1), b);
}
