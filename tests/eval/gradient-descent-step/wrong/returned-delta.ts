// expect: returns-step-not-weight
function gradientStep(w: number, gradient: number, learningRate: number): number {
  const next = w - learningRate * gradient;
  return w - next;
}
