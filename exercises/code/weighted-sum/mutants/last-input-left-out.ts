function weightedSum(x: number[], w: number[], b: number): number {
  let z = b;
  for (let i = 0; i < x.length - 1; i++) z += w[i] * x[i];
  return z;
}
