// expect: returns-gradient-not-weight
function gradientStep(w: number, gradient: number, learningRate: number): number {
  return (learningRate * gradient) / learningRate;
}
