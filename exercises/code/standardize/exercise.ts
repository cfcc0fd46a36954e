import { defineExercise } from '#exercises/define.ts';
import { drawUntil } from '#exercises/network.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { leaves, type Operand, sqrt, square, sub, sum } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type List = readonly number[];

const mean = (values: List) => values.reduce((all, each) => all + each, 0) / values.length;
const fromMean = (values: List) => {
  const middle = mean(values);
  return values.map((each) => each - middle);
};
const variance = (values: List) => mean(fromMean(values).map((each) => each ** 2));
const std = (values: List) => Math.sqrt(variance(values));
const meanDistance = (values: List) => mean(fromMean(values).map(Math.abs));

/** Each value by `change`, which gets the mean and the spread; zeros where there is no spread. */
const scaled =
  (spread: (values: List) => number, change: (value: number, mean: number, spread: number) => number) =>
  (values: List) => {
    const [middle, width] = [mean(values), spread(values)];
    return values.map((each) => (width === 0 ? 0 : change(each, middle, width)));
  };

const standardize = scaled(std, (value, middle, width) => (value - middle) / width);

/** Three to seven values around `centre`, their mean off 0 and their spread off 1 and off the mean distance. */
function draw(random: Random, centre: number, width: number): [List] {
  const values = drawUntil(
    () => Array.from({ length: random.int(3, 7) }, () => centre + random.float(-width, width)),
    (drawn) => {
      const [middle, spread] = [mean(drawn), std(drawn)];
      const apart = Math.abs(spread - 1) > 0.1 && meanDistance(drawn) < 0.98 * spread;
      return spread > width / 4 && apart && Math.abs(middle) > 0.1;
    },
  );
  return [values];
}

/** Quarters, so that their mean comes out exactly and the spread is 0 and not merely tiny. */
function drawEqual(random: Random): [List] {
  const value = (random.pick([-1, 1]) * random.int(1, 90)) / 4;
  return [Array.from({ length: random.int(2, 5) }, () => value)];
}

const named = (values: List) => Object.fromEntries(values.map((each, i) => [`v${i}`, each]));

/** Each value's slope of the root over all pairs' squared distances: (v − mean) / std, without mean or std. */
function bySlopes(values: List, slopes: (point: Record<string, number>) => Record<string, number>): number[] {
  const [first = 0] = values;
  if (values.every((each) => each === first)) return values.map(() => 0);
  // Distances are the same from anywhere, and small numbers are measured better.
  return Object.values(slopes(named(values.map((each) => each - first))));
}

const pairs = <T>(items: readonly T[]) => items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));

export default defineExercise<[values: List], number[]>({
  slug: 'standardize',
  title: { en: 'Standardizing the inputs', zh: '输入的标准化' },
  summary: {
    en: 'Shift and scale a list of values so that they lie around 0 with a spread of 1.',
    zh: '把一列数平移并缩放，使它们以 0 为中心、标准差为 1。',
  },
  concepts: ['standardization'],
  entry: { python: 'standardize', typescript: 'standardize' },
  parameters: ['values'],
  rubric: [
    { id: 'near', points: 4, title: { en: 'Values on both sides of 0', zh: '0 附近的数' } },
    { id: 'far', points: 4, title: { en: 'Values far from 0, like heights', zh: '远离 0 的数，例如身高' } },
    { id: 'equal', points: 2, title: { en: 'All values equal: the spread is 0', zh: '所有数都相等：标准差为 0' } },
  ],
  visible: [
    { criterion: 'far', input: [[168, 174, 176, 182]] },
    { criterion: 'near', input: [[2, -1, 5, 0, -3]] },
    { criterion: 'far', input: [[71, 95]] },
    { criterion: 'equal', input: [[3, 3, 3]] },
  ],
  hidden: [
    { criterion: 'near', count: 3, generate: (random) => draw(random, 0, random.pick([3, 8])) },
    { criterion: 'far', count: 3, generate: (random) => draw(random, random.float(60, 180), 20) },
    { criterion: 'equal', count: 2, generate: drawEqual },
  ],
  reference: standardize,
  proofs: {
    autograd: (values) =>
      bySlopes(values, (point) => {
        const variables = leaves(point);
        const squares = pairs(Object.values(variables)).map(([a, b]): Operand => square(sub(a, b)));
        return gradients(sqrt(sum(squares)), variables);
      }),
    differences: (values) =>
      bySlopes(values, (point) =>
        centralDifferences((near) => Math.hypot(...pairs(Object.values(near)).map(([a, b]) => a - b)), point),
      ),
  },
  plainNumbers: { values: [2, 0, 1, 4, -2, 3, 6] },
  mutants: {
    'sample-not-population-std': scaled(
      (values) => Math.sqrt((variance(values) * values.length) / (values.length - 1)),
      (value, middle, width) => (value - middle) / width,
    ),
    'variance-not-std': scaled(variance, (value, middle, width) => (value - middle) / width),
    'spread-not-averaged': scaled(
      (values) => std(values) * Math.sqrt(values.length),
      (value, middle, width) => (value - middle) / width,
    ),
    'mean-deviation-not-std': scaled(meanDistance, (value, middle, width) => (value - middle) / width),
    'only-centred': (values) => values.map((each) => each - mean(values)),
    'not-centred': scaled(std, (value, _middle, width) => value / width),
    'deviation-reversed': scaled(std, (value, middle, width) => (middle - value) / width),
    'min-max-scaling': (values) => {
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return values.map((each) => (high === low ? 0 : (each - low) / (high - low)));
    },
    'equal-values-kept': (values) => (std(values) === 0 ? [...values] : standardize(values)),
  },
});
