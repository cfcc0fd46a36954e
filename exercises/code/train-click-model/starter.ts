type Impression = { active: string[]; clicked: number };

function predictClick(active: string[], weights: Record<string, number>, bias: number): number {
  let z = bias;
  for (const name of active) z += weights[name] ?? 0;
  return 1 / (1 + Math.exp(-z));
}

/** Trains on a log. Returns one weight for each name in it, the bias, and one mean log loss for each epoch. */
function trainClickModel(log: Impression[], learningRate: number, epochs: number) {
  const weights: Record<string, number> = {};
  const bias = 0;
  const losses: number[] = [];
  return { weights, bias, losses };
}
