function neuron(u: number, v: number, b: number) {
  return (a: number, c: number): number => (Math.tanh((u * a + v * c + b) / 2) + 1) / 2;
}
function forward(x1: number, x2: number, p: Record<string, number>) {
  const h1 = neuron(p.w1, p.w2, p.b1)(x1, x2);
  const h2 = neuron(p.w3, p.w4, p.b2)(x1, x2);
  return { h1, h2, o1: neuron(p.w5, p.w6, p.b3)(h1, h2) };
}
