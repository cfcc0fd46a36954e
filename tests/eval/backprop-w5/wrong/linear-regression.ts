// expect: missing-output-sigmoid-derivative
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const a = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const b = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const yHat = s(p.w5 * a + p.w6 * b + p.b3);
  return -2 * a * (y - yHat);
}
