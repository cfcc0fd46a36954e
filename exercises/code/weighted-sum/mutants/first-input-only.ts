function weightedSum(x: number[], w: number[], b: number): number {
  let z = b;
  for (let i = 0; i < x.length; i++) {
    z += w[i] * x[i];
    return z;
  }
  return z;
}
