import { defineExercise } from '#exercises/define.ts';
import { drawUntil } from '#exercises/network.ts';
import { softplus } from '#exercises/network-graph.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import type { Random } from '#grader/random.ts';

type Input = [ys: number[], ps: number[]];

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const clip = (p: number) => Math.min(Math.max(p, 1e-12), 1 - 1e-12);

/** The mean of what becomes of each label and its clipped probability. */
const meanOf =
  (each: (y: number, p: number) => number) =>
  (ys: readonly number[], ps: readonly number[]): number =>
    average(ys.map((y, i) => each(y, clip(ps[i] ?? 0))));

const logLoss = (y: number, p: number) => -(y * Math.log(p) + (1 - y) * Math.log(1 - p));
const oneOf = (at: (count: number) => number) => (ys: readonly number[], ps: readonly number[]) => {
  const place = at(ys.length);
  return logLoss(ys[place] ?? 0, clip(ps[place] ?? 0)) / ys.length;
};

/** Probabilities apart from ½ and from each other, so that no two mistakes meet. */
function draw(random: Random, labels: readonly [number, ...number[]], low: number, high: number): Input {
  const count = random.int(low, high);
  const ps = drawUntil(
    () => Array.from({ length: count }, () => random.float(0.04, 0.96)),
    (drawn) =>
      drawn.every((p, i) => Math.abs(p - 0.5) > 0.05 && drawn.slice(i + 1).every((q) => Math.abs(p - q) > 0.02)),
  );
  return [ps.map(() => random.pick(labels)), ps];
}

/** Both labels, and a probability of exactly 0 or 1 that is wrong, sometimes another that is right. */
function certain(random: Random): Input {
  const [ys, ps] = draw(random, [0, 1], 2, 4);
  const y = random.int(0, 1);
  const sure: [number, number][] = [
    [y, 1 - y],
    ...(random.int(0, 1) === 1 ? ([[1 - y, 1 - y]] as [number, number][]) : []),
  ];
  const pairs = random.shuffle([...ys.map((label, i): [number, number] => [label, ps[i] ?? 0]), ...sure]);
  return [pairs.map(([label]) => label), pairs.map(([, p]) => p)];
}

function mixed(random: Random): Input {
  return drawUntil(
    () => draw(random, [0, 1], 3, 6),
    ([ys]) => ys.includes(0) && ys.includes(1),
  );
}

export default defineExercise<Input, number>({
  slug: 'log-loss',
  title: { en: 'Log loss', zh: '对数损失' },
  summary: {
    en: 'Judge probabilities: the surer a wrong prediction, the more it costs.',
    zh: '评判概率的好坏：错得越自信，代价越大。',
  },
  concepts: ['log-loss'],
  entry: { python: 'log_loss', typescript: 'logLoss' },
  parameters: ['ys', 'ps'],
  // 1 − (1 − 1e-12) is not quite 1e-12 in doubles: whoever clips 1 − p instead of p is 9e-5 off in 27.6, and as right.
  tolerance: { rtol: 1e-5, atol: 1e-9 },
  rubric: [
    { id: 'ones', points: 2, title: { en: 'Only labels 1', zh: '标签全为 1' } },
    { id: 'zeros', points: 2, title: { en: 'Only labels 0', zh: '标签全为 0' } },
    { id: 'mixed', points: 3, title: { en: 'Both labels', zh: '两种标签都有' } },
    { id: 'certain', points: 3, title: { en: 'Probabilities of exactly 0 and 1', zh: '概率恰好为 0 或 1' } },
  ],
  visible: [
    {
      criterion: 'mixed',
      input: [
        [1, 0, 1],
        [0.9, 0.2, 0.6],
      ],
    },
    { criterion: 'ones', input: [[1], [0.25]] },
    {
      criterion: 'zeros',
      input: [
        [0, 0],
        [0.1, 0.7],
      ],
    },
    {
      criterion: 'certain',
      input: [
        [1, 0, 1],
        [1, 0, 0],
      ],
    },
  ],
  hidden: [
    { criterion: 'ones', count: 2, generate: (random) => draw(random, [1], 1, 4) },
    { criterion: 'zeros', count: 2, generate: (random) => draw(random, [0], 1, 4) },
    { criterion: 'mixed', count: 4, generate: mixed },
    { criterion: 'certain', count: 3, generate: certain },
  ],
  reference: meanOf(logLoss),
  proofs: {
    // As a function of the sum z behind p = σ(z): ln(1 + e^z) − y·z.
    autograd: meanOf((y, p) => {
      const z = Math.log(p / (1 - p));
      return softplus(z) - y * z;
    }),
    // −ln p is the slope of p^(−t) at t = 0: no logarithm is taken at all.
    differences: (ys, ps) =>
      centralDifferences(
        ({ t }: { readonly t: number }) => meanOf((y, p) => y * p ** -t + (1 - y) * (1 - p) ** -t)(ys, ps),
        { t: 0 },
      ).t,
  },
  plainNumbers: { ys: [1, 0], ps: [0.5, 0.2, 0.9, 0, 1] },
  mutants: {
    'missing-minus': meanOf((y, p) => -logLoss(y, p)),
    'minus-for-first-half': meanOf((y, p) => -y * Math.log(p) + (1 - y) * Math.log(1 - p)),
    'sum-not-mean': (ys, ps) => ys.length * meanOf(logLoss)(ys, ps),
    'log-base-10': meanOf((y, p) => logLoss(y, p) / Math.LN10),
    'log-base-2': meanOf((y, p) => logLoss(y, p) / Math.LN2),
    'labels-swapped': meanOf((y, p) => logLoss(1 - y, p)),
    'only-positive-labels': meanOf((y, p) => -y * Math.log(p)),
    'absolute-not-log-loss': meanOf((y, p) => Math.abs(y - p)),
    'averages-before-log': (ys, ps) => -Math.log(meanOf((y, p) => (y === 1 ? p : 1 - p))(ys, ps)),
    'no-clipping': (ys, ps) => average(ys.map((y, i) => logLoss(y, ps[i] ?? 0))),
    'returns-inside-loop': oneOf(() => 0),
    'total-overwritten': oneOf((count) => count - 1),
  },
});
