// expect: diagnosis:extra-factor
function gradientStep(w, gradient, learningRate) {
  var next = w;
  var delta = gradient * gradient * learningRate;
  next -= delta;
  return next;
}
