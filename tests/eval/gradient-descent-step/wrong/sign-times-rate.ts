// expect: ignores-steepness
const gradientStep = (w: number, gradient: number, learningRate: number) =>
  w - learningRate * (gradient / Math.abs(gradient));
