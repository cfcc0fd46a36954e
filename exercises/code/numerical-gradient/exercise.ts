import { defineExercise } from '#exercises/define.ts';
import { driven } from '#exercises/driven.ts';
import { drawUntil } from '#exercises/network.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { leaf } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';
import { expression, slopeByHand, termsOf, valueAt } from './functions.ts';

type Input = [f: string, x: number, h: number];
type Mutant = (f: (x: number) => number, x: number, h: number) => number;

const centralDifference: Mutant = (f, x, h) => (f(x + h) - f(x - h)) / (2 * h);

/** A wrong idea as a learner would write it, with f already a function. */
const wrong =
  (mutant: Mutant) =>
  (...[f, x, h]: Input) => {
    const terms = termsOf(f);
    return mutant((at) => valueAt(terms, at), x, h);
  };

const reference = wrong(centralDifference);

/** f′(x), by the autograd. */
function slopeAt(f: string, x: number): number {
  const variable = leaf(x, 'x');
  return gradients(expression(termsOf(f), variable), { x: variable }).x;
}

/** Gauss's rule with five points on −1 to 1 (Abramowitz & Stegun 25.4.30). */
const gauss = [
  [0, 0.568888888888889],
  [-0.538469310105683, 0.478628670499366],
  [0.538469310105683, 0.478628670499366],
  [-0.906179845938664, 0.236926885056189],
  [0.906179845938664, 0.236926885056189],
] as const;

/** The central difference is the mean of f′ between x − h and x + h. */
const meanSlope = (...[f, x, h]: Input) =>
  gauss.reduce((sum, [place, weight]) => sum + (weight / 2) * slopeAt(f, x + place * h), 0);

const number = (random: Random) => random.pick([1.5, 2, 2.5, 3, 3.5]);

function drawFunction(random: Random): string {
  const [a, b] = [number(random), number(random)];
  const sign = random.pick(['+', '-']);
  return random.pick([
    `x^3 ${sign} ${a}*x`,
    `${a}*x^2 ${sign} ${b}*x`,
    `${a}*x^3 ${sign} x^2 + ${b}`,
    `-x^3 ${sign} ${a}*x^2`,
    `${a}*exp(x) ${sign} ${b}*x`,
    `${a}*sin(x) ${sign} ${b}*x^2`,
    `x^4 ${sign} ${a}*cos(x)`,
    `exp(x) - ${a}*x^2`,
  ]);
}

/** A slope of the wanted sign that neither side alone gives, far from those of the mistakes with a step. */
function draw(random: Random, rises: boolean, step: (random: Random) => number): Input {
  return drawUntil(
    (): Input => [drawFunction(random), Math.round(random.away(0.3, 2) * 100) / 100, step(random)],
    (input) => {
      const slope = reference(...input);
      const right = wrong((f, x, h) => (f(x + h) - f(x)) / h)(...input);
      const apart = Math.abs(right - slope) > 1e-3 * Math.abs(slope);
      return (
        (rises ? slope > 0.3 : slope < -0.3) && Math.abs(Math.abs(slope) - 1) > 0.05 && Math.abs(slope) < 40 && apart
      );
    },
  );
}

const wide = (random: Random) => random.pick([0.1, 0.2, 0.3, 0.4]);
const small = (random: Random) => random.pick([0.002, 0.005, 0.01]);

export default defineExercise<Input, number>({
  slug: 'numerical-gradient',
  title: { en: 'Numerical gradient', zh: '数值梯度' },
  summary: {
    en: 'Measure how steep any function is, without knowing its formula.',
    zh: '不知道公式，也能量出任意函数有多陡。',
  },
  concepts: ['numerical-gradient'],
  entry: { python: 'numerical_gradient', typescript: 'numericalGradient' },
  driver: driven('numerical-gradient', 'function'),
  parameters: ['f', 'x', 'h'],
  meanings: {
    f: { en: 'The function to measure: call it like any other, f(x).', zh: '要测量的函数，像普通函数一样调用：f(x)。' },
    x: { en: 'Where the slope is wanted.', zh: '要求斜率的位置。' },
  },
  tolerance: { rtol: 1e-6, atol: 1e-7 },
  rubric: [
    { id: 'rising', points: 4, title: { en: 'A rising curve', zh: '上升的曲线' } },
    { id: 'falling', points: 3, title: { en: 'A falling curve', zh: '下降的曲线' } },
    { id: 'small-step', points: 3, title: { en: 'A small step, h ≤ 0.01', zh: '很小的步长，h ≤ 0.01' } },
  ],
  visible: [
    { criterion: 'rising', input: ['x^3 - 2*x', 2, 0.1] },
    { criterion: 'falling', input: ['x^2', -3, 0.25] },
    { criterion: 'falling', input: ['exp(x) - 3*x', 0.5, 0.2] },
    { criterion: 'small-step', input: ['sin(x)', 1, 0.01] },
  ],
  hidden: [
    { criterion: 'rising', count: 3, generate: (random) => draw(random, true, wide) },
    { criterion: 'falling', count: 3, generate: (random) => draw(random, false, wide) },
    { criterion: 'small-step', count: 1, generate: (random) => draw(random, true, small) },
    { criterion: 'small-step', count: 1, generate: (random) => draw(random, false, small) },
  ],
  reference,
  proofs: { autograd: (f, x, h) => slopeByHand(termsOf(f), x, h), differences: meanSlope },
  plainNumbers: { x: [1, 0, 2, -1, -2, 0.5, 3], h: [0.1, 0.2, 1, 0.25, 0.01] },
  mutants: {
    'forward-difference': wrong((f, x, h) => (f(x + h) - f(x)) / h),
    'backward-difference': wrong((f, x, h) => (f(x) - f(x - h)) / h),
    'divides-by-one-step': wrong((f, x, h) => (f(x + h) - f(x - h)) / h),
    'multiplies-by-step': wrong((f, x, h) => ((f(x + h) - f(x - h)) / 2) * h),
    'divides-second-value-only': wrong((f, x, h) => f(x + h) - f(x - h) / (2 * h)),
    'rise-not-slope': wrong((f, x, h) => f(x + h) - f(x - h)),
    'difference-reversed': wrong((f, x, h) => (f(x - h) - f(x + h)) / (2 * h)),
    'step-outside-function': wrong((f, x, h) => (f(x) + h - (f(x) - h)) / (2 * h)),
    'ignores-given-step': wrong((f, x) => centralDifference(f, x, 1e-5)),
  },
});
