type Layer = { w: number[][]; b: number[] };
type Table = Record<string, number[]>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function embeddingForward(user: string, item: string, users: Table, items: Table, layers: Layer[]): number {
  return sigmoid(users[user].reduce((z, u, i) => z + u * items[item][i], 0));
}
