// expect: hidden-units-swapped
function forward(x1: number, x2: number, p: Record<string, number>) {
  const s = (z: number) => 1 / (1 + Math.exp(-z));
  const hidden = [s(p.w1 * x1 + p.w2 * x2 + p.b1), s(p.w3 * x1 + p.w4 * x2 + p.b2)];
  const [h1, h2] = hidden;
  let z = p.b3;
  for (const w of [p.w5, p.w6]) z += w * (hidden.pop() as number);
  return { h1, h2, o1: s(z) };
}
