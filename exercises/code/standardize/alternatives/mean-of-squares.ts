const mean = (list: number[]) => list.reduce((a, b) => a + b) / list.length;

function standardize(values: number[]) {
  const m = mean(values);
  const std = Math.sqrt(mean(values.map((v) => v * v)) - m * m);
  return values.map((v) => (v - m) / (std || 1));
}
