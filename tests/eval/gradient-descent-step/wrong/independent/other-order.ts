// expect: operands-swapped
function gradientStep(w: number, gradient: number, learningRate: number): number {
  const updated = learningRate * gradient - w;
  return updated;
}
