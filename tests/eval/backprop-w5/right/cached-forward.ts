type Forward = { h1: number; o1: number };
const cache = new Map<string, Forward>();
function run(x1: number, x2: number, p: Record<string, number>): Forward {
  const key = JSON.stringify([x1, x2, p]);
  const known = cache.get(key);
  if (known) return known;
  const s = (z: number) => 1 / (1 + Math.exp(-z));
  const h1 = s(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = s(p.w3 * x1 + p.w4 * x2 + p.b2);
  const result = { h1, o1: s(p.w5 * h1 + p.w6 * h2 + p.b3) };
  cache.set(key, result);
  return result;
}
function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const { h1, o1 } = run(x1, x2, p);
  return h1 * o1 * (1 - o1) * 2 * (o1 - y);
}
