function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const s = (z: number) => 1 / (1 + Math.exp(-z));
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const e = Math.exp(-(p.w5 * h1 + p.w6 * s(p.w3 * x1 + p.w4 * x2 + p.b2) + p.b3));
  const o1 = 1 / (1 + e);
  // y² − 2·y·o1 + o1², term by term
  return (-2 * y + 2 * o1) * (e / ((1 + e) * (1 + e))) * h1;
}
