// expect: missing-output-activation
const s = (t: number) => 1 / (1 + Math.exp(-t));
const forward = (x1: number, x2: number, { w1, w2, w3, w4, w5, w6, b1, b2, b3 }: Record<string, number>) => {
  const h1 = s(x1 * w1 + x2 * w2 + b1), h2 = s(x1 * w3 + x2 * w4 + b2);
  const o1 = h1 * w5 + h2 * w6 + b3;
  return { o1, h2, h1 };
};
