type Table = Record<string, number[]>;
type Gradients = { user: number[]; item: number[] };

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function embeddingGradient(user: string, item: string, clicked: number, users: Table, items: Table): Gradients {
  const u = users[user];
  const v = items[item];
  const p = sigmoid(u.reduce((z, a, i) => z + a * v[i], 0));
  const error = p - clicked;
  return { user: v.map((b) => error * b), item: v.map((b) => error * b) };
}
