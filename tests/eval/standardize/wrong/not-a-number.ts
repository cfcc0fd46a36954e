// expect: unlisted
const mean = (list: number[]) => list.reduce((a, b) => a + b) / list.length;

function standardize(values: number[]): number[] {
  const m = mean(values);
  const s = Math.sqrt(mean(values.map((v) => (v - m) ** 2)));
  return values.map((v) => (v - m) / s);
}
