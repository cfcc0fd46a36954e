// expect: missing-loss-derivative
const act = (z: number) => 1 / (1 + Math.exp(-z));
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const out = (w5: number) => {
    const h1 = act(p.w1 * x1 + p.w2 * x2 + p.b1);
    const h2 = act(p.w3 * x1 + p.w4 * x2 + p.b2);
    return act(w5 * h1 + p.w6 * h2 + p.b3);
  };
  const h = 1e-5;
  return (out(p.w5 + h) - out(p.w5 - h)) / (2 * h);
}
