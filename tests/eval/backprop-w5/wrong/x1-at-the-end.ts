// expect: wrong-input
const n = (w: number[], x: number[], b: number) => 1 / (1 + Math.exp(-(w[0] * x[0] + w[1] * x[1] + b)));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h = [n([p.w1, p.w2], [x1, x2], p.b1), n([p.w3, p.w4], [x1, x2], p.b2)];
  const o1 = n([p.w5, p.w6], h, p.b3);
  return x1 * o1 * (1 - o1) * (o1 - y) * 2;
}
