// expect: missing-bias
type P = { [k: string]: number };
const s = (z: number) => 1 / (1 + Math.exp(-z));
function forward(x1: number, x2: number, { w1, w2, w3, w4, w5, w6 }: P) {
  const h1 = s(w1 * x1 + w2 * x2);
  const h2 = s(w3 * x1 + w4 * x2);
  return { h1, h2, o1: s(w5 * h1 + w6 * h2) };
}
