// expect: weights-transposed
const S = (z: number) => 1 / (1 + Math.exp(-z));
const forward = (x1: number, x2: number, p: Record<string, number>) => {
  const h1 = S(x1 * p.w1 + x2 * p.w3 + p.b1);
  const h2 = S(x1 * p.w2 + x2 * p.w4 + p.b2);
  return { h1, h2, o1: S(h1 * p.w5 + h2 * p.w6 + p.b3) };
};
