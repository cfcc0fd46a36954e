// expect: unlisted
interface Squashing {
  (input: number): number;
}

const power = (exponent: number): number => Math.pow(Math.E, exponent);

const logistic: Squashing = (input) => {
  const e: number = power(-input);
  const denominator: number = 1 - e;
  return 1 / denominator;
};

export function sigmoid(z: number): number {
  return logistic(z);
}
