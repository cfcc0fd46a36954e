function weightedSum(x: number[], w: number[], b: number): number {
  let i = 0;
  let sum = 0;
  while (i < x.length) {
    sum += x[i] * w[i];
    i += 1;
  }
  return sum + b;
}
