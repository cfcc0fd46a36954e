// expect: output-from-inputs
function forward(x1: number, x2: number, p: Record<string, number>) {
  const f = (w: string, v: string, b: string) => 1 / (1 + Math.exp(-(p[w] * x1 + p[v] * x2 + p[b])));
  return { h1: f('w1', 'w2', 'b1'), h2: f('w3', 'w4', 'b2'), o1: f('w5', 'w6', 'b3') };
}
