type Layer = { w: number[][]; b: number[] };
type Table = Record<string, number[]>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(z));
}

function embeddingForward(user: string, item: string, users: Table, items: Table, layers: Layer[]): number {
  let a = [...users[user], ...items[item]];
  for (const { w, b } of layers) {
    a = w.map((row, k) => sigmoid(a.reduce((z, value, i) => z + row[i] * value, b[k])));
  }
  return a[0];
}
