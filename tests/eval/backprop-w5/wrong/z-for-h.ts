// expect: weighted-sum-instead-of-activation
const a = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const z = { h1: p.w1 * x1 + p.w2 * x2 + p.b1, h2: p.w3 * x1 + p.w4 * x2 + p.b2 };
  const o1 = a(p.w5 * a(z.h1) + p.w6 * a(z.h2) + p.b3);
  const delta = 2 * (o1 - y) * o1 * (1 - o1);
  return delta * z.h1;
}
