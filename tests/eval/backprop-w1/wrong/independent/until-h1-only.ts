// expect: stops-at-hidden
function gradW1(x1, x2, y, p) {
  var f = function (z) { return 1 / (1 + Math.exp(-z)); };
  var h1 = f(p.w1 * x1 + p.w2 * x2 + p.b1), h2 = f(p.w3 * x1 + p.w4 * x2 + p.b2);
  var o1 = f(p.w5 * h1 + p.w6 * h2 + p.b3);
  var dLdo = 2 * (o1 - y), dodz = o1 * (1 - o1), dzdh = p.w5;
  return dLdo * dodz * dzdh;
}
