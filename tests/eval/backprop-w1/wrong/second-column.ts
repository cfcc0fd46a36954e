// expect: wrong-input
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const loss = (w2: number) => {
    const h1 = s(p.w1 * x1 + w2 * x2 + p.b1);
    return (y - s(p.w5 * h1 + p.w6 * s(p.w3 * x1 + p.w4 * x2 + p.b2) + p.b3)) ** 2;
  };
  return (loss(p.w2 + 1e-5) - loss(p.w2 - 1e-5)) / 2e-5;
}
