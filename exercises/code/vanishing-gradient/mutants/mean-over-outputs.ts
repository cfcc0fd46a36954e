type Layer = { w: number[][]; b: number[] };

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** The input and the activations of each layer. */
function forward(x: number[], layers: Layer[]): number[][] {
  const activations = [x];
  for (const { w, b } of layers) {
    const a = activations[activations.length - 1];
    activations.push(w.map((row, k) => sigmoid(row.reduce((z, weight, i) => z + weight * a[i], b[k]))));
  }
  return activations;
}

function gradientNorms(x: number[], y: number[], layers: Layer[]): number[] {
  const activations = forward(x, layers);
  let delta = activations[layers.length].map((a, k) => ((-2 * (y[k] - a)) / y.length) * a * (1 - a));
  const norms: number[] = [];
  for (let l = layers.length - 1; l >= 0; l--) {
    const before = activations[l];
    const gradient = delta.map((d) => before.map((a) => d * a));
    norms.unshift(Math.sqrt(gradient.flat().reduce((sum, g) => sum + g * g, 0)));
    if (l > 0) {
      const { w } = layers[l];
      delta = before.map((a, i) => delta.reduce((sum, d, k) => sum + w[k][i] * d, 0) * a * (1 - a));
    }
  }
  return norms;
}
