// expect: divides-by-learning-rate
function gradientStep(w: number, gradient: number, learningRate: number) {
  const steps = 1 / learningRate;
  return w - steps * gradient;
}
