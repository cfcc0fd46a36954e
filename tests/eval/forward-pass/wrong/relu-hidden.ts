// expect: unlisted
function forward(x1: number, x2: number, p: Record<string, number>) {
  const relu = (z: number) => Math.max(0, z);
  const h1 = relu(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = relu(p.w3 * x1 + p.w4 * x2 + p.b2);
  return { h1, h2, o1: 1 / (1 + Math.exp(-(p.w5 * h1 + p.w6 * h2 + p.b3))) };
}
