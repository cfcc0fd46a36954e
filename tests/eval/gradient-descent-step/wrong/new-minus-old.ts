// expect: returns-change-not-weight
const gradientStep = (w: number, gradient: number, learningRate: number): number => {
  const updated = w - learningRate * gradient;
  return updated - w;
};
