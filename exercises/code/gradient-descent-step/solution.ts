function gradientStep(w: number, gradient: number, learningRate: number): number {
  return w - learningRate * gradient;
}
