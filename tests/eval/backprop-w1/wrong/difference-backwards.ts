// expect: sign-flipped
const f = (z: number) => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const loss = (w1: number) => {
    const h1 = f(w1 * x1 + p.w2 * x2 + p.b1);
    const h2 = f(p.w3 * x1 + p.w4 * x2 + p.b2);
    return (y - f(p.w5 * h1 + p.w6 * h2 + p.b3)) ** 2;
  };
  const eps = 1e-5;
  return (loss(p.w1 - eps) - loss(p.w1 + eps)) / (2 * eps);
}
