// expect: diagnosis:gradient-of
type Params = Record<string, number>;

interface Trace {
  readonly h1: number;
  readonly h2: number;
  readonly o1: number;
}

class Trainer {
  private readonly p: Params;
  private readonly alpha: number;

  constructor(p: Params, alpha: number) {
    this.p = p;
    this.alpha = alpha;
  }

  private squash(t: number): number {
    return 1 / (1 + Math.exp(-t));
  }

  private run(x1: number, x2: number): Trace {
    const { p } = this;
    const h1 = this.squash(p.w1 * x1 + p.w2 * x2 + p.b1);
    const h2 = this.squash(p.w3 * x1 + p.w4 * x2 + p.b2);
    return { h1, h2, o1: this.squash(p.w5 * h1 + p.w6 * h2 + p.b3) };
  }

  private gradients(x1: number, x2: number, y: number): Params {
    const { h1, h2, o1 } = this.run(x1, x2);
    const dz = -2 * (y - o1) * o1 * (1 - o1);
    const dz1 = dz * this.p.w5 * h1 * (1 - h1);
    const dz2 = dz * this.p.w6 * h2 * (1 - h2);
    const hidden = { w1: dz1 * x1, w2: dz1 * x2, b1: dz1, w3: dz2 * x1, w4: dz2 * x2, b2: dz2 };
    return { ...hidden, w5: dz * h1, w6: dz * h1, b3: dz };
  }

  step(x1: number, x2: number, y: number): Params {
    const slopes = this.gradients(x1, x2, y);
    const next: Params = {};
    for (const key of Object.keys(this.p)) next[key] = this.p[key] - this.alpha * slopes[key];
    return next;
  }
}

function sgdStep(x1: number, x2: number, y: number, p: Params, learningRate: number): Params {
  return new Trainer(p, learningRate).step(x1, x2, y);
}
