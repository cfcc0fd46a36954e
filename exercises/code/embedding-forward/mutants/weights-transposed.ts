type Layer = { w: number[][]; b: number[] };
type Table = Record<string, number[]>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function dot(w: number[], a: number[]): number {
  let sum = 0;
  for (let i = 0; i < Math.min(w.length, a.length); i++) sum += w[i] * a[i];
  return sum;
}

function embeddingForward(user: string, item: string, users: Table, items: Table, layers: Layer[]): number {
  let a = [...users[user], ...items[item]];
  for (const { w, b } of layers) {
    const columns = w[0].map((_, i) => w.map((row) => row[i]));
    a = columns.slice(0, b.length).map((column, k) => sigmoid(dot(column, a) + b[k]));
  }
  return a[0];
}
