function forward(x1, x2, p) {
  var z1 = p.w1 * x1 + p.w2 * x2 + p.b1;
  var z2 = p.w3 * x1 + p.w4 * x2 + p.b2;
  var h1 = 1 / (1 + Math.exp(-z1));
  var h2 = 1 / (1 + Math.exp(-z2));
  var z3 = p.w5 * h1 + p.w6 * h2 + p.b3;
  var o1 = 1 / (1 + Math.exp(-z3));
  return { h1: h1, h2: h2, o1: o1 };
}
