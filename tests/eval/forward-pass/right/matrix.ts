const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const layer = (W: number[][], b: number[], x: number[]) =>
  W.map((row, k) => sigma(row.reduce((sum, w, i) => sum + w * x[i], b[k])));
function forward(x1: number, x2: number, p: Record<string, number>) {
  const h = layer([[p.w1, p.w2], [p.w3, p.w4]], [p.b1, p.b2], [x1, x2]);
  const [o1] = layer([[p.w5, p.w6]], [p.b3], h);
  return { h1: h[0], h2: h[1], o1 };
}
