// expect: unlisted
function standardize(values: number[]): number[] {
  const largest = Math.max(...values.map(Math.abs));
  return values.map((v) => v / largest);
}
