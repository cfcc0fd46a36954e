// expect: sigmoid-derivative-of-activation
const sig = (z: number) => 1 / (1 + Math.exp(-z));
const dsig = (z: number) => Math.exp(-z) * sig(z) ** 2;
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const a = sig(p.w1 * x1 + p.w2 * x2 + p.b1);
  const b = sig(p.w3 * x1 + p.w4 * x2 + p.b2);
  const c = sig(p.w5 * a + p.w6 * b + p.b3);
  return 2 * (c - y) * dsig(c) * p.w5 * dsig(a) * x1;
}
