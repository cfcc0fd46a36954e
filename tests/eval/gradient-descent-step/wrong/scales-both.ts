// expect: learning-rate-scales-weight
function gradientStep(w: number, gradient: number, learningRate: number): number {
  let next = w;
  next -= gradient;
  next *= learningRate;
  return next;
}
