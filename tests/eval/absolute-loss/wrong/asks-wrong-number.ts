// expect: unlisted
function absoluteLoss(y, yHat) {
  let loss = y - yHat;
  if (yHat < 0) loss = -loss;
  return loss;
}
