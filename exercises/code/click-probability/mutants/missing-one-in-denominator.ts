function predictClick(active: string[], weights: Record<string, number>, bias: number): number {
  let z = bias;
  for (const name of active) {
    z += weights[name] ?? 0;
  }
  return 1 / Math.exp(-z);
}
