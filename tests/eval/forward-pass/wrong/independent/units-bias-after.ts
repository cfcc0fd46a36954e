// expect: bias-outside-activation
interface Unit {
  readonly weights: readonly [number, number];
  readonly bias: number;
}

type Signal = readonly [number, number];

const logistic = (t: number): number => 1 / (1 + Math.exp(-t));

function fire(unit: Unit, signal: Signal): number {
  const [a, b] = unit.weights;
  const [u, v] = signal;
  return logistic(a * u + b * v) + unit.bias;
}

function forward(x1: number, x2: number, p: Record<string, number>) {
  const upper: Unit = { weights: [p.w1, p.w2], bias: p.b1 };
  const lower: Unit = { weights: [p.w3, p.w4], bias: p.b2 };
  const output: Unit = { weights: [p.w5, p.w6], bias: p.b3 };
  const input: Signal = [x1, x2];
  const middle: Signal = [fire(upper, input), fire(lower, input)];
  return { h1: middle[0], h2: middle[1], o1: fire(output, middle) };
}
