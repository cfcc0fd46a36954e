// expect: unlisted
function gradientStep(gradient: number, w: number, learningRate: number): number {
  return w - learningRate * gradient;
}
