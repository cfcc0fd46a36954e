// expect: gradient-ascent
function gradientStep(w, gradient, learningRate) {
  var next = w;
  var delta = gradient * learningRate;
  next += delta;
  return next;
}
