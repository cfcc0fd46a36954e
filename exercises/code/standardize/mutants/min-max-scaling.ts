function standardize(values: number[]): number[] {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  return values.map((v) => (range === 0 ? 0 : (v - low) / range));
}
