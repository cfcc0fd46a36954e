type Params = Record<string, number>;
class Unit {
  weights: number[];
  bias: number;
  constructor(weights: number[], bias: number) {
    this.weights = weights;
    this.bias = bias;
  }
  out(inputs: number[]): number {
    let z = this.bias;
    this.weights.forEach((w, i) => {
      z += w * inputs[i];
    });
    return 1 / (1 + Math.exp(-z));
  }
}
function forward(x1: number, x2: number, p: Params) {
  const h1 = new Unit([p.w1, p.w2], p.b1).out([x1, x2]);
  const h2 = new Unit([p.w3, p.w4], p.b2).out([x1, x2]);
  return { h1, h2, o1: new Unit([p.w5, p.w6], p.b3).out([h1, h2]) };
}
