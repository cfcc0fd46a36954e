/** Impressions as rows of 0 and 1, the bias as the weight of a last column that is always 1. */
function trainClickModel(log, learningRate, epochs) {
  const names = [...new Set(log.flatMap(({ active }) => active))];
  const rows = log.map(({ active }) => [...names.map((name) => Number(active.includes(name))), 1]);
  const w = new Array(names.length + 1).fill(0);
  const predict = (row) => {
    const z = row.reduce((sum, x, i) => sum + x * w[i], 0);
    return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
  };

  const losses = [];
  while (losses.length < epochs) {
    rows.forEach((row, k) => {
      const delta = predict(row) - log[k].clicked;
      row.forEach((x, i) => (w[i] -= learningRate * delta * x));
    });
    const costs = rows.map((row, k) => {
      const p = Math.min(1 - 1e-12, Math.max(1e-12, predict(row)));
      return -Math.log(log[k].clicked === 1 ? p : 1 - p);
    });
    losses.push(costs.reduce((a, b) => a + b) / costs.length);
  }
  return { weights: Object.fromEntries(names.map((name, i) => [name, w[i]])), bias: w.at(-1), losses };
}
