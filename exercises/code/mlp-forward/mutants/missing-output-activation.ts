type Layer = { w: number[][]; b: number[] };

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function mlpForward(x: number[], layers: Layer[]): number[][] {
  const activations: number[][] = [];
  let a = x;
  layers.forEach(({ w, b }, l) => {
    const z = w.map((row, k) => row.reduce((sum, weight, i) => sum + weight * a[i], b[k]));
    a = l < layers.length - 1 ? z.map(sigmoid) : z;
    activations.push(a);
  });
  return activations;
}
