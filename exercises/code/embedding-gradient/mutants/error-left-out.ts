type Table = Record<string, number[]>;
type Gradients = { user: number[]; item: number[] };

function embeddingGradient(user: string, item: string, clicked: number, users: Table, items: Table): Gradients {
  return { user: items[item], item: users[user] };
}
