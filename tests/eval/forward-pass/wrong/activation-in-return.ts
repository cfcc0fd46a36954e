// expect: output-from-weighted-sums
const act = (v: number) => 1 / (1 + Math.exp(-v));
function forward(x1: number, x2: number, p: Record<string, number>) {
  const sums: number[] = [p.w1 * x1 + p.w2 * x2 + p.b1, p.w3 * x1 + p.w4 * x2 + p.b2];
  sums.push(p.w5 * sums[0] + p.w6 * sums[1] + p.b3);
  const [h1, h2, o1] = sums.map(act);
  return { h1, h2, o1 };
}
