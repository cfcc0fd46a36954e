// expect: stops-at-hidden
const s = (z: number) => 1 / (1 + Math.exp(-z));
function backward(y: number, o: number, weights: number[]): number[] {
  const delta = 2 * (o - y) * o * (1 - o);
  return weights.map((w) => delta * w);
}
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h = [s(p.w1 * x1 + p.w2 * x2 + p.b1), s(p.w3 * x1 + p.w4 * x2 + p.b2)];
  return backward(y, s(p.w5 * h[0] + p.w6 * h[1] + p.b3), [p.w5, p.w6])[0];
}
