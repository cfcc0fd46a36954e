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

/**
 * Returns √(Σ g²) over all entries g of ∂L/∂w for each layer; L is the sum of (label − output)² over all outputs.
 * Your mlpBackward may well move in here.
 */
function gradientNorms(x: number[], y: number[], layers: Layer[]): number[] {
  const activations = forward(x, layers); // activations[0] is x, activations[l + 1] the output of layers[l]
  return layers.map(() => 0);
}
