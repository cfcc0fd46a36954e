type Layer = { w: number[][]; b: number[] };

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function mlpForward(x: number[], layers: Layer[]): number[][] {
  const activations: number[][] = [];
  let a = x;
  for (const { w, b } of layers) {
    const z = w.map((row, k) => row.reduce((sum, weight, i) => sum + weight * a[i], b[k]));
    a = z.map(sigmoid);
    activations.push(z);
  }
  return activations;
}
