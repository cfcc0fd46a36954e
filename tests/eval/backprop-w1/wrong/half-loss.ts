// expect: missing-factor-2
const s = (z: number) => 1 / (1 + Math.exp(-z));
function net(x1: number, x2: number, p: Record<string, number>): number {
  return s(p.w5 * s(p.w1 * x1 + p.w2 * x2 + p.b1) + p.w6 * s(p.w3 * x1 + p.w4 * x2 + p.b2) + p.b3);
}
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const L = (w1: number) => 0.5 * (y - net(x1, x2, { ...p, w1 })) ** 2;
  return (L(p.w1 + 1e-5) - L(p.w1 - 1e-5)) / 2e-5;
}
