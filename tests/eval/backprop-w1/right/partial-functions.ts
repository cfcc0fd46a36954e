type P = Record<string, number>;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const forward = (x1: number, x2: number, p: P) => {
  const h1 = sigmoid(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sigmoid(p.w3 * x1 + p.w4 * x2 + p.b2);
  return { h1, h2, o1: sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3) };
};
function gradW1(x1: number, x2: number, y: number, p: P): number {
  const { h1, o1 } = forward(x1, x2, p);
  const dLdo1 = () => 2 * o1 - 2 * y;
  const do1dh1 = () => o1 * (1 - o1) * p.w5;
  const dh1dw1 = () => h1 * (1 - h1) * x1;
  return dLdo1() * do1dh1() * dh1dw1();
}
