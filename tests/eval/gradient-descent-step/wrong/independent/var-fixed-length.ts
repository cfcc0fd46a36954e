// expect: ignores-steepness
function gradientStep(w, gradient, learningRate) {
  var next = w;
  var delta = (gradient < 0 ? -1 : 1) * learningRate;
  next -= delta;
  return next;
}
