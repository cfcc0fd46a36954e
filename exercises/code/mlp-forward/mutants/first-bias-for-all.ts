type Layer = { w: number[][]; b: number[] };

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function mlpForward(x: number[], layers: Layer[]): number[][] {
  const activations: number[][] = [];
  let a = x;
  for (const { w, b } of layers) {
    a = w.map((row) => sigmoid(row.reduce((z, weight, i) => z + weight * a[i], b[0])));
    activations.push(a);
  }
  return activations;
}
