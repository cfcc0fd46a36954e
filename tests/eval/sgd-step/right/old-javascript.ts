function sgdStep(x1, x2, y, p, learningRate) {
  var q = JSON.parse(JSON.stringify(p));
  function act(z) {
    return 1 / (1 + Math.exp(-z));
  }
  var h = [act(p.w1 * x1 + p.w2 * x2 + p.b1), act(p.w3 * x1 + p.w4 * x2 + p.b2)];
  var o = act(p.w5 * h[0] + p.w6 * h[1] + p.b3);
  var d = 2 * (o - y) * o * (1 - o);
  var x = [x1, x2];
  for (var k = 0; k < 2; k++) {
    var back = d * p['w' + (5 + k)] * h[k] * (1 - h[k]);
    q['w' + (5 + k)] -= learningRate * d * h[k];
    q['b' + (k + 1)] -= learningRate * back;
    for (var i = 0; i < 2; i++) q['w' + (2 * k + i + 1)] -= learningRate * back * x[i];
  }
  q.b3 -= learningRate * d;
  return q;
}
