// expect: missing-learning-rate
function gradientStep(w, gradient, learningRate) {
  var next = w;
  var delta = gradient;
  next -= delta;
  return next;
}
