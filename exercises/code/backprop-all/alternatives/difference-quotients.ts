type Params = Record<'w1' | 'w2' | 'w3' | 'w4' | 'w5' | 'w6' | 'b1' | 'b2' | 'b3', number>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function loss(x1: number, x2: number, y: number, p: Params): number {
  const h1 = sigmoid(p.w1 * x1 + p.w2 * x2 + p.b1);
  const h2 = sigmoid(p.w3 * x1 + p.w4 * x2 + p.b2);
  return (y - sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3)) ** 2;
}

function gradients(x1: number, x2: number, y: number, p: Params): Params {
  const step = 1e-4;
  const found = { ...p };
  for (const key of Object.keys(p) as (keyof Params)[]) {
    const up = loss(x1, x2, y, { ...p, [key]: p[key] + step });
    const down = loss(x1, x2, y, { ...p, [key]: p[key] - step });
    found[key] = (up - down) / (2 * step);
  }
  return found;
}
