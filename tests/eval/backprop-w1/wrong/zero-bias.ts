// expect: missing-bias
const unit = (x: number[], w: number[], b = 0) => 1 / (1 + Math.exp(-(x[0] * w[0] + x[1] * w[1] + b)));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h = [unit([x1, x2], [p.w1, p.w2]), unit([x1, x2], [p.w3, p.w4])];
  const o = unit(h, [p.w5, p.w6]);
  return -2 * (y - o) * o * (1 - o) * p.w5 * h[0] * (1 - h[0]) * x1;
}
