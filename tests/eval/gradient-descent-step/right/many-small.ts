function gradientStep(w: number, gradient: number, learningRate: number): number {
  const parts = 8;
  let value = w;
  for (let i = 0; i < parts; i++) value -= (learningRate / parts) * gradient;
  return value;
}
