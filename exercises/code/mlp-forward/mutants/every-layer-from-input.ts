type Layer = { w: number[][]; b: number[] };

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function mlpForward(x: number[], layers: Layer[]): number[][] {
  return layers.map(({ w, b }) =>
    w.map((row, k) => {
      let z = b[k];
      for (let i = 0; i < Math.min(row.length, x.length); i++) z += row[i] * x[i];
      return sigmoid(z);
    }),
  );
}
