import { defineExercise } from '#exercises/define.ts';
import { drawUntil } from '#exercises/network.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { leaves, mean, square, sub, type Value } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type Input = [ys: number[], yHats: number[]];

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const errors = (ys: readonly number[], yHats: readonly number[]) => ys.map((y, i) => y - (yHats[i] ?? 0));

/** The mean of what becomes of each pair. */
const meanOf = (each: (y: number, yHat: number) => number) => (ys: readonly number[], yHats: readonly number[]) =>
  average(ys.map((y, i) => each(y, yHats[i] ?? 0)));

/** Doubling all numbers makes the loss four times as large, so the sum of number times slope is twice the loss (Euler). */
function bySlopes(ys: readonly number[], yHats: readonly number[]): number {
  const variables = leaves(Object.fromEntries([...ys, ...yHats].map((value, i) => [`v${i}`, value])));
  const values: Value[] = Object.values(variables);
  const loss = mean(ys.map((_, i) => square(sub(values[i] ?? 0, values[ys.length + i] ?? 0))));
  const slopes = gradients(loss, variables);
  return Object.entries(slopes).reduce((sum, [name, slope]) => sum + (variables[name]?.data ?? 0) * slope, 0) / 2;
}

/** Labels 0 and 1 with predictions between. */
function predictions(random: Random, count: number): Input {
  return [
    Array.from({ length: count }, () => random.int(0, 1)),
    Array.from({ length: count }, () => random.float(0.05, 0.95)),
  ];
}

/** Errors larger than 1 and of both signs, none near 2, where a square is a double. */
function measurements(random: Random): Input {
  const count = random.int(3, 6);
  const ys = Array.from({ length: count }, () => random.away(0.3, 9));
  const off = ys.map((_, i) => (i % 2 === 0 ? 1 : -1) * random.float(2.2, 4.5));
  return [ys, ys.map((y, i) => y - (off[i] ?? 0))];
}

const spread = ([ys, yHats]: Input) => {
  const found = errors(ys, yHats).map(Math.abs);
  return Math.max(...found) - Math.min(...found);
};

export default defineExercise<Input, number>({
  slug: 'mean-squared-error',
  title: { en: 'Mean squared error', zh: '均方误差' },
  summary: {
    en: 'Sum up the errors of many predictions in one number.',
    zh: '把许多个预测的误差汇总成一个数。',
  },
  concepts: ['loss'],
  entry: { python: 'mse', typescript: 'mse' },
  parameters: ['ys', 'y_hats'],
  rubric: [
    { id: 'one-example', points: 2, title: { en: 'A single example', zh: '只有一个样本' } },
    { id: 'probabilities', points: 5, title: { en: 'Several examples, errors below 1', zh: '多个样本，误差小于 1' } },
    { id: 'large-errors', points: 3, title: { en: 'Several examples, large errors', zh: '多个样本，误差较大' } },
  ],
  visible: [
    {
      criterion: 'probabilities',
      input: [
        [1, 0, 1],
        [0.87, 0.4, 0.5],
      ],
    },
    { criterion: 'one-example', input: [[0], [0.3]] },
    {
      criterion: 'large-errors',
      input: [
        [3, -2, 6, 1],
        [5.5, 2, 3, 0.5],
      ],
    },
  ],
  hidden: [
    { criterion: 'one-example', count: 2, generate: (random) => predictions(random, 1) },
    {
      criterion: 'probabilities',
      count: 4,
      generate: (random) =>
        drawUntil(
          () => predictions(random, random.int(2, 6)),
          (drawn) => spread(drawn) > 0.1,
        ),
    },
    { criterion: 'large-errors', count: 3, generate: measurements },
  ],
  reference: meanOf((y, yHat) => (y - yHat) ** 2),
  proofs: {
    autograd: bySlopes,
    // The same with all numbers t times as large, and its slope in t: again twice the loss.
    differences: (ys, yHats) =>
      centralDifferences(({ t }: { readonly t: number }) => average(errors(ys, yHats).map((e) => t * e * t * e)), {
        t: 1,
      }).t / 2,
  },
  plainNumbers: { ys: [1, 0, 2, -1], y_hats: [0.5, 0, 1, 2, -1] },
  mutants: {
    'sum-not-mean': (ys, yHats) => errors(ys, yHats).reduce((sum, e) => sum + e * e, 0),
    'errors-not-squared': meanOf((y, yHat) => y - yHat),
    'absolute-not-squared-loss': meanOf((y, yHat) => Math.abs(y - yHat)),
    'doubled-not-squared': meanOf((y, yHat) => 2 * (y - yHat)),
    'xor-not-power': meanOf((y, yHat) => Math.trunc(y - yHat) ^ 2),
    'squares-before-subtracting': meanOf((y, yHat) => y ** 2 - yHat ** 2),
    'square-binds-tighter': meanOf((y, yHat) => y - yHat ** 2),
    'squares-after-averaging': (ys, yHats) => average(errors(ys, yHats)) ** 2,
    'takes-the-root': (ys, yHats) => Math.sqrt(average(errors(ys, yHats).map((e) => e * e))),
    'halved-loss': (ys, yHats) => average(errors(ys, yHats).map((e) => e * e)) / 2,
    'returns-inside-loop': (ys, yHats) => ((ys[0] ?? 0) - (yHats[0] ?? 0)) ** 2 / ys.length,
    'total-overwritten': (ys, yHats) => ((ys.at(-1) ?? 0) - (yHats.at(-1) ?? 0)) ** 2 / ys.length,
  },
});
