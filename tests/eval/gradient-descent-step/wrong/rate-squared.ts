// expect: diagnosis:extra-factor
function gradientStep(w: number, gradient: number, learningRate: number): number {
  const scaled = learningRate * gradient;
  return w - learningRate * scaled;
}
