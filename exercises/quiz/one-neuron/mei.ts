import { bracketed, rounded, tenths, term } from '#exercises/quiz/numbers.ts';
import { mul, sigmoid, sum } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

/** The lesson's neuron: x1 cooking videos watched, x2 times ten minutes long. */
export interface Mei {
  readonly x1: number;
  readonly x2: number;
  readonly w1: number;
  readonly w2: number;
  readonly b: number;
}

export const drawMei = (random: Random): Mei => ({
  x1: random.int(1, 5),
  x2: tenths(random, 1.1, 4),
  w1: tenths(random, 0.3, 1.2),
  w2: -tenths(random, 0.3, 1.1),
  b: -tenths(random, 0.3, 1.8),
});

export function answerOf({ x1, x2, w1, w2, b }: Mei): { z: number; a: number } {
  const z = sum([mul(w1, x1), mul(w2, x2), b]);
  return { z: z.data, a: sigmoid(z).data };
}

/** The weighted sum with its numbers, as a formula. */
export const worked = ({ x1, x2, w1, w2, b }: Mei): string =>
  `${w1} \\cdot ${x1} + ${bracketed(w2)} \\cdot ${rounded(x2)} ${term(b)}`;
