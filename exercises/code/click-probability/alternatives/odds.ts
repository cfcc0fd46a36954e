export function predictClick(active: string[], weights: Record<string, number>, bias: number) {
  let odds = Math.exp(bias);
  for (const [name, weight] of Object.entries(weights)) {
    if (active.includes(name)) odds *= Math.exp(weight);
  }
  return odds / (odds + 1);
}
