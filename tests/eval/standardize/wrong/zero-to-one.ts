// expect: min-max-scaling
function standardize(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (low === high) return values.map(() => 0);
  return values.map((v) => (v - low) / (high - low));
}
