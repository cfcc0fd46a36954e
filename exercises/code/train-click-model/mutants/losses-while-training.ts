type Impression = { active: string[]; clicked: number };

function predictClick(active: string[], weights: Record<string, number>, bias: number): number {
  let z = bias;
  for (const name of active) z += weights[name] ?? 0;
  return 1 / (1 + Math.exp(-z));
}

function logLoss(y: number, p: number): number {
  const clipped = Math.min(Math.max(p, 1e-12), 1 - 1e-12);
  return -(y * Math.log(clipped) + (1 - y) * Math.log(1 - clipped));
}

function meanLoss(log: Impression[], weights: Record<string, number>, bias: number): number {
  const losses = log.map(({ active, clicked }) => logLoss(clicked, predictClick(active, weights, bias)));
  return losses.reduce((sum, loss) => sum + loss, 0) / log.length;
}

function trainClickModel(log: Impression[], learningRate: number, epochs: number) {
  const weights: Record<string, number> = {};
  for (const { active } of log) for (const name of active) weights[name] = 0;
  let bias = 0;
  const losses: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    let total = 0;
    for (const { active, clicked } of log) {
      const p = predictClick(active, weights, bias);
      total += logLoss(clicked, p);
      const error = p - clicked;
      for (const name of active) weights[name] -= learningRate * error;
      bias -= learningRate * error;
    }
    losses.push(total / log.length);
  }
  return { weights, bias, losses };
}
