// expect: sign-flipped
type P = Record<string, number>;
const f = (z: number) => 1 / (1 + Math.exp(-z));
const df = (z: number) => f(z) * (1 - f(z));
function gradW5(x1: number, x2: number, y: number, p: P): number {
  const h1 = f(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = f(p.w3 * x1 + p.w4 * x2 + p.b2);
  const z = p.w5 * h1 + p.w6 * h2 + p.b3;
  return 2 * (y - f(z)) * df(z) * h1;
}
