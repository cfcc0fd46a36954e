const gradientStep = (w, gradient, learningRate) => {
  w += -gradient * learningRate;
  return w;
};
