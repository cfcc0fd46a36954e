// expect: uses-updated-weight
const s = (z) => 1 / (1 + Math.exp(-z));
class Net {
  constructor(p) { Object.assign(this, p); }
  run(a, b) {
    this.a = a; this.b = b;
    this.u = s(this.w1 * a + this.w2 * b + this.b1);
    this.v = s(this.w3 * a + this.w4 * b + this.b2);
    return (this.o = s(this.w5 * this.u + this.w6 * this.v + this.b3));
  }
  learn(y, rate) {
    const d = 2 * (this.o - y) * this.o * (1 - this.o) * rate;
    this.w5 -= d * this.u; this.w6 -= d * this.v; this.b3 -= d;
    const du = d * this.w5 * this.u * (1 - this.u), dv = d * this.w6 * this.v * (1 - this.v);
    this.w1 -= du * this.a; this.w2 -= du * this.b; this.b1 -= du;
    this.w3 -= dv * this.a; this.w4 -= dv * this.b; this.b2 -= dv;
  }
  get p() {
    const { w1, w2, w3, w4, w5, w6, b1, b2, b3 } = this;
    return { w1, w2, w3, w4, w5, w6, b1, b2, b3 };
  }
}
function train(data, p, rate, epochs) {
  const net = new Net(p);
  const losses = [];
  for (let e = 0; e < epochs; e++) {
    data.forEach(([a, b, y]) => { net.run(a, b); net.learn(y, rate); });
    let total = 0;
    data.forEach(([a, b, y]) => { total += Math.pow(net.run(a, b) - y, 2); });
    losses.push(total / data.length);
  }
  return { p: net.p, losses };
}
