// expect: missing-output-sigmoid-derivative
interface Link {
  readonly name: string;
  readonly value: number;
}

interface Pass {
  readonly h: readonly [number, number];
  readonly o: number;
}

const sig = (t: number): number => 1 / (1 + Math.exp(-t));

function forwardPass(x1: number, x2: number, p: Record<string, number>): Pass {
  const h: readonly [number, number] = [
    sig(p.w1 * x1 + p.w2 * x2 + p.b1),
    sig(p.w3 * x1 + p.w4 * x2 + p.b2),
  ];
  return { h, o: sig(p.w5 * h[0] + p.w6 * h[1] + p.b3) };
}

function gradW1(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const { h, o } = forwardPass(x1, x2, p);
  const links: Link[] = [
    { name: 'dL/do', value: -2 * (y - o) },
    { name: 'dz/dh', value: p.w5 },
    { name: 'dh/ds', value: h[0] * (1 - h[0]) },
    { name: 'ds/dw', value: x1 },
  ];
  let product = 1;
  for (const { value } of links) product *= value;
  return product;
}
