// expect: inputs-swapped
const sigma = (z: number) => 1 / (1 + Math.exp(-z));
function forward(x1: number, x2: number, p: Record<string, number>) {
  const x = [x2, x1];
  const unit = (w: number[], input: number[], b: number) => sigma(w.reduce((t, v, i) => t + v * input[i], b));
  const h1 = unit([p.w1, p.w2], x, p.b1);
  const h2 = unit([p.w3, p.w4], x, p.b2);
  return { h1, h2, o1: unit([p.w5, p.w6], [h1, h2], p.b3) };
}
