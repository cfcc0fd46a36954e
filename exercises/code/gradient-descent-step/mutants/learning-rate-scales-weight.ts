function gradientStep(w: number, gradient: number, learningRate: number): number {
  return learningRate * (w - gradient);
}
