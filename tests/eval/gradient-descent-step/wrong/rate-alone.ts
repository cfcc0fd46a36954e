// expect: diagnosis:missing-factor
function gradientStep(w: number, gradient: number, learningRate: number): number {
  return w - learningRate;
}
