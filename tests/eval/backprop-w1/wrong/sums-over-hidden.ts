// expect: adds-other-path
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const loss = (shift: number) => {
    const h1 = s((p.w1 + shift) * x1 + p.w2 * x2 + p.b1);
    const h2 = s((p.w3 + shift) * x1 + p.w4 * x2 + p.b2);
    return (y - s(p.w5 * h1 + p.w6 * h2 + p.b3)) ** 2;
  };
  return (loss(1e-5) - loss(-1e-5)) / 2e-5;
}
