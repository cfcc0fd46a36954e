// expect: missing-bias
const dot = (a: number[], b: number[]) => a.reduce((t, v, i) => t + v * b[i], 0);
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const h = [s(dot([p.w1, p.w2], [x1, x2])), s(dot([p.w3, p.w4], [x1, x2]))];
  const o = s(dot([p.w5, p.w6], h));
  return -2 * (y - o) * o * (1 - o) * h[0];
}
