// expect: unlisted
function gradientStep(w: number, gradient: number, learningRate: number): number {
  return Math.max(0, w - learningRate * gradient);
}
