// expect: loss-instead-of-derivative
const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const mse = (y: number, o: number) => Math.pow(o - y, 2);
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const hidden = [
    [p.w1, p.w2, p.b1],
    [p.w3, p.w4, p.b2],
  ].map(([a, b, c]) => sigma(a * x1 + b * x2 + c));
  const o = sigma(p.w5 * hidden[0] + p.w6 * hidden[1] + p.b3);
  return [mse(y, o), o, 1 - o, hidden[0]].reduce((a, b) => a * b, 1);
}
