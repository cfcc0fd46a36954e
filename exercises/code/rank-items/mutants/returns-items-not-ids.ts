type Item = { id: string; active: string[] };

function predictClick(active: string[], weights: Record<string, number>, bias: number): number {
  let z = bias;
  for (const name of active) z += weights[name] ?? 0;
  return 1 / (1 + Math.exp(-z));
}

function rankItems(items: Item[], weights: Record<string, number>, bias: number): Item[] {
  const p = (item: Item) => predictClick(item.active, weights, bias);
  return [...items].sort((a, b) => p(b) - p(a) || (a.id < b.id ? -1 : 1));
}
