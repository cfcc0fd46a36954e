function standardize(values: number[]): number[] {
  if (new Set(values).size === 1) return values.map(() => 0);
  const n = values.length;
  let m = 0;
  for (const v of values) m += v / n;
  let q = 0;
  for (const v of values) q += (v - m) ** 2 / n;
  return values.map((v) => (v - m) / Math.sqrt(q));
}
