// expect: missing-output-sigmoid-derivative
const s = (z: number) => 1 / (1 + Math.exp(-z));
function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const hidden = [s(p.w1 * x1 + p.w2 * x2 + p.b1), s(p.w3 * x1 + p.w4 * x2 + p.b2)];
  const out = s(hidden[0] * p.w5 + hidden[1] * p.w6 + p.b3);
  const deltaOut = -2 * (y - out);
  const deltaHidden = deltaOut * p.w5 * hidden[0] * (1 - hidden[0]);
  return deltaHidden * x1;
}
