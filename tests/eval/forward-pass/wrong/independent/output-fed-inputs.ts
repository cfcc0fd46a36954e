// expect: output-from-inputs
const sig = (z: number) => 1 / (1 + Math.exp(-z));
const forward = (x1: number, x2: number, p: any) => ({
  h1: sig(p.w1 * x1 + p.w2 * x2 + p.b1),
  h2: sig(p.w3 * x1 + p.w4 * x2 + p.b2),
  o1: sig(p.w5 * x1 + p.w6 * x2 + p.b3),
});
