type Item = { id: string; active: string[] };

function predictClick(active: string[], weights: Record<string, number>, bias: number): number {
  let z = bias;
  for (const name of active) z += weights[name] ?? 0;
  return 1 / (1 + Math.exp(-z));
}

function rankItems(items: Item[], weights: Record<string, number>, bias: number): string[] {
  const scored = items.map(({ id, active }) => ({ id, p: active.length }));
  scored.sort((a, b) => b.p - a.p || (a.id < b.id ? -1 : 1));
  return scored.map(({ id }) => id);
}
