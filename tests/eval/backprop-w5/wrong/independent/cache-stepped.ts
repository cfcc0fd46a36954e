// expect: returns-weight-not-gradient
interface Cache {
  readonly hidden: readonly number[];
  readonly sum: number;
  readonly out: number;
}

const sigma = (t: number): number => 1 / (1 + Math.exp(-t));
const sigmaPrime = (t: number): number => sigma(t) * (1 - sigma(t));

function run(x: readonly number[], p: Record<string, number>): Cache {
  const hidden = [sigma(p.w1 * x[0] + p.w2 * x[1] + p.b1), sigma(p.w3 * x[0] + p.w4 * x[1] + p.b2)];
  const sum = p.w5 * hidden[0] + p.w6 * hidden[1] + p.b3;
  return { hidden, sum, out: sigma(sum) };
}

function gradW5(x1: number, x2: number, y: number, p: Record<string, number>): number {
  const { hidden, sum, out } = run([x1, x2], p);
  const dLoss = 2 * (out - y);
  const dOut = sigmaPrime(sum);
  const dSum = hidden[0];
  return p.w5 - dLoss * dOut * dSum;
}
