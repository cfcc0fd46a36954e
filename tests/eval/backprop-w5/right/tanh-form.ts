const s = (z: number): number => 0.5 + 0.5 * Math.tanh(0.5 * z);
const gradW5 = (x1: number, x2: number, y: number, p: Record<string, number>): number => {
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const z = p.w5 * h1 + p.w6 * h2 + p.b3;
  const slope = 0.25 / Math.cosh(z / 2) ** 2;
  return 2 * (s(z) - y) * slope * h1;
};
