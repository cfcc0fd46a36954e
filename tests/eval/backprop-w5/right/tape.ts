interface Node {
  v: number;
  back: (g: number) => void;
}
let found = 0;
const constant = (v: number): Node => ({ v, back: () => {} });
const mul = (a: Node, b: Node): Node => ({ v: a.v * b.v, back: (g) => (a.back(g * b.v), b.back(g * a.v)) });
const add = (a: Node, b: Node): Node => ({ v: a.v + b.v, back: (g) => (a.back(g), b.back(g)) });
const sig = (a: Node): Node => {
  const v = 1 / (1 + Math.exp(-a.v));
  return { v, back: (g) => a.back(g * v * (1 - v)) };
};
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  found = 0;
  const w5: Node = { v: p.w5, back: (g) => { found += g; } };
  const neuron = (w: Node, a: Node, u: Node, b: Node, c: number) => sig(add(add(mul(w, a), mul(u, b)), constant(c)));
  const [i1, i2] = [constant(x1), constant(x2)];
  const h1 = neuron(constant(p.w1), i1, constant(p.w2), i2, p.b1);
  const h2 = neuron(constant(p.w3), i1, constant(p.w4), i2, p.b2);
  const d = add(neuron(w5, h1, constant(p.w6), h2, p.b3), constant(-y));
  mul(d, d).back(1);
  return found;
}
