// expect: unlisted
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const loss = (w5: number) => {
    const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
    const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
    return (y - s(w5 * h1 + p.w6 * h2 + p.b3)) ** 2;
  };
  return (loss(p.w5 + 0.1) - loss(p.w5)) / 0.1;
}
