// expect: diagnosis:missing-factor
function gradW5(x1: number, x2: number, y: number, p: any): number {
  const act = (t: number) => 1 / (1 + Math.exp(-t));
  const h = [act(p.w1 * x1 + p.w2 * x2 + p.b1), act(p.w3 * x1 + p.w4 * x2 + p.b2)];
  const out = act(p.w5 * h[0] + p.w6 * h[1] + p.b3);
  const delta = out - y; // output error
  return delta * h[0];
}
