function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const e1 = Math.exp(-(p.w1 * x1 + p.w2 * x2 + p.b1));
  const e2 = Math.exp(-(p.w3 * x1 + p.w4 * x2 + p.b2));
  const e3 = Math.exp(-(p.w5 / (1 + e1) + p.w6 / (1 + e2) + p.b3));
  const slope = (e: number) => e / (1 + e) ** 2;
  return -2 * (y - 1 / (1 + e3)) * slope(e3) * p.w5 * slope(e1) * x1;
}
