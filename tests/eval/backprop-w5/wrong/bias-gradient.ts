// expect: missing-input-in-chain
const q = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const loss = (b3: number) => {
    const h1 = q(p.w1 * x1 + p.w2 * x2 + p.b1);
    const h2 = q(p.w3 * x1 + p.w4 * x2 + p.b2);
    return (y - q(p.w5 * h1 + p.w6 * h2 + b3)) ** 2;
  };
  return (loss(p.b3 + 1e-5) - loss(p.b3 - 1e-5)) / 2e-5;
}
