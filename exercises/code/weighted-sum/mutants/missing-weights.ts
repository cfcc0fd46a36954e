function weightedSum(x: number[], w: number[], b: number): number {
  let z = b;
  for (const each of x) z += each;
  return z;
}
