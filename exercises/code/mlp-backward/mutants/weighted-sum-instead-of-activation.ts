type Layer = { w: number[][]; b: number[] };

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** The input and the activations of each layer, and what flows into each before σ. */
function forward(x: number[], layers: Layer[]) {
  const activations = [x];
  const sums = [x];
  for (const { w, b } of layers) {
    const a = activations[activations.length - 1];
    const z = w.map((row, k) => row.reduce((sum, weight, i) => sum + weight * a[i], b[k]));
    sums.push(z);
    activations.push(z.map(sigmoid));
  }
  return { activations, sums };
}

function mlpBackward(x: number[], y: number[], layers: Layer[]): Layer[] {
  const { activations, sums } = forward(x, layers);
  let delta = activations[layers.length].map((a, k) => -2 * (y[k] - a) * a * (1 - a));
  const gradients: Layer[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const before = activations[l];
    gradients.unshift({ w: delta.map((d) => sums[l].map((z) => d * z)), b: delta });
    if (l > 0) {
      const { w } = layers[l];
      delta = before.map((a, i) => delta.reduce((sum, d, k) => sum + w[k][i] * d, 0) * a * (1 - a));
    }
  }
  return gradients;
}
