function predictClick(active: string[], weights: Record<string, number>, bias: number): number {
  let z = bias;
  for (const name of Object.keys(weights)) {
    z += weights[name] ?? 0;
  }
  return 1 / (1 + Math.exp(-z));
}
