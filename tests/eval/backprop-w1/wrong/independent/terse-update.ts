// expect: returns-weight-not-gradient
var f = function (t) { return 1 / (1 + Math.exp(-t)); };
function gradW1(x1, x2, y, p) {
  var s = p.w1 * x1 + p.w2 * x2 + p.b1, t = p.w3 * x1 + p.w4 * x2 + p.b2;
  var a = f(s), b = f(t);
  var u = p.w5 * a + p.w6 * b + p.b3;
  var c = f(u);
  var g = (c - y) * 2;
  g = g * c * (1 - c);
  g = g * p.w5;
  g = g * a * (1 - a);
  g = g * x1;
  return p.w1 - g;
}
