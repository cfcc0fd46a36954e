function weightedSum(x: number[], w: number[], b: number): number {
  let z = b;
  for (const xi of x) {
    for (const wi of w) z += wi * xi;
  }
  return z;
}
