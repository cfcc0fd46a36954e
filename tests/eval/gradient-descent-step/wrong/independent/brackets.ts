// expect: learning-rate-scales-weight
function gradientStep(w: number, gradient: number, learningRate: number): number {
  return (w - gradient) * learningRate;
}
