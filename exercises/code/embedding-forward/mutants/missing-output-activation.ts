type Layer = { w: number[][]; b: number[] };
type Table = Record<string, number[]>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function embeddingForward(user: string, item: string, users: Table, items: Table, layers: Layer[]): number {
  let a = [...users[user], ...items[item]];
  let z: number[] = [];
  for (const { w, b } of layers) {
    z = w.map((row, k) => a.reduce((sum, value, i) => sum + row[i] * value, b[k]));
    a = z.map(sigmoid);
  }
  return z[0];
}
