// expect: missing-activation
function forward(x1: number, x2: number, p: Record<string, number>) {
  const layer = (a: number, b: number, u: number, v: number, c: number): number => u * a + v * b + c;
  const [h1, h2] = [layer(x1, x2, p.w1, p.w2, p.b1), layer(x1, x2, p.w3, p.w4, p.b2)];
  return { h1, h2, o1: layer(h1, h2, p.w5, p.w6, p.b3) };
}
