// expect: unlisted
function gradientStep(w: number, gradient: number, learningRate: number): number {
  const decayed = w - 0.01 * learningRate * w;
  return decayed - learningRate * gradient;
}
