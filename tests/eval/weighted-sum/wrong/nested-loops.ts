// expect: product-of-sums
function weightedSum(x: number[], w: number[], b: number): number {
  let s = 0;
  for (const a of x) for (const c of w) s = s + a * c;
  return s + b;
}
