function standardize(values: number[]): number[] {
  const n = values.length;
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  const std = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1));
  if (std === 0) return values.map(() => 0);
  return values.map((v) => (v - mean) / std);
}
