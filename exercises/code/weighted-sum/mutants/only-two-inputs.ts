function weightedSum(x: number[], w: number[], b: number): number {
  const [x1, x2] = x;
  const [w1, w2] = w;
  return w1 * x1 + w2 * x2 + b;
}
