// expect: learning-rate-scales-weight
function gradientStep(w, gradient, learningRate) {
  var next = w * learningRate;
  var delta = gradient * learningRate;
  next -= delta;
  return next;
}
