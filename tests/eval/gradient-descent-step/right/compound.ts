function gradientStep(w: number, gradient: number, learningRate: number): number {
  w -= gradient * learningRate;
  return w;
}
