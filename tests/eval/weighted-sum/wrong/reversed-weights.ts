// expect: unlisted
function weightedSum(x: number[], w: number[], b: number): number {
  return x.reduce((s, xi) => s + xi * (w.pop() ?? 0), b);
}
