import { defineExercise } from '#exercises/define.ts';
import { factor, sigmoid } from '#exercises/network.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { add, div, label, leaf, leaves, mul, type Operand, square, sum } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type Input = [x: readonly number[], w: readonly number[], b: number];

const total = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const products = (x: readonly number[], w: readonly number[]) => x.map((each, i) => each * (w[i] ?? 0));

/** `count` inputs with their weights, `scale` times as large as the weights are. */
function draw(random: Random, count: number, scale = 1): Input {
  const numbers = (size: number) => Array.from({ length: count }, () => size * factor(random));
  return [numbers(scale), numbers(1), factor(random)];
}

/** The slope of ½·Σ(x + t·w)² at t = 0 is Σ w·x: a way to the sum that never multiplies an input by its weight. */
const halfSquares = (x: readonly number[], w: readonly number[], t: number) =>
  total(x.map((each, i) => (each + t * (w[i] ?? 0)) ** 2)) / 2;

export default defineExercise<Input, number>({
  slug: 'weighted-sum',
  title: { en: 'Weighted sum', zh: '加权和' },
  summary: {
    en: 'Let every input count as much as its weight says, and add it all up.',
    zh: '让每个输入按照权重计入，再把它们加在一起。',
  },
  concepts: ['weighted-sum'],
  entry: { python: 'weighted_sum', typescript: 'weightedSum' },
  parameters: ['x', 'w', 'b'],
  rubric: [
    { id: 'two', points: 4, title: { en: 'Two inputs', zh: '两个输入' } },
    { id: 'more', points: 6, title: { en: 'Three inputs or more', zh: '三个或更多输入' } },
  ],
  visible: [
    { criterion: 'more', input: [[0.8, -0.6, 1.5], [1.3, -0.9, 0.4], -0.3] },
    { criterion: 'two', input: [[71, 178], [0.02, -0.01], 0.5] },
    { criterion: 'more', input: [[2, 1, -1, 3], [0.5, -1.5, 1, 0.2], 0.4] },
  ],
  hidden: [
    { criterion: 'two', count: 2, generate: (random) => draw(random, 2) },
    { criterion: 'two', count: 1, generate: (random) => draw(random, 2, 100) },
    { criterion: 'more', count: 2, generate: (random) => draw(random, random.int(3, 4)) },
    { criterion: 'more', count: 2, generate: (random) => draw(random, random.int(5, 8)) },
  ],
  reference: (x, w, b) => total(products(x, w)) + b,
  proofs: {
    autograd: (x, w, b) => {
      const variables = leaves({ t: 0 });
      const moved = x.map((each, i): Operand => square(add(each, mul(variables.t, w[i] ?? 0))));
      return gradients(div(sum(moved), 2), variables).t + b;
    },
    differences: (x, w, b) =>
      // Any step is exact on a parabola, and a long one keeps rounding small.
      centralDifferences((near: { readonly t: number }) => halfSquares(x, w, near.t), { t: 0 }, 0.5).t + b,
  },
  // How many inputs there are changes from case to case, and names must not: only what the sum comes to has one.
  graph: (x, w, b) => {
    const s = label(sum(x.map((each, i) => mul(w[i] ?? 0, each))), 's');
    const bias = leaf(b, 'b');
    return { result: label(add(s, bias), 'z'), variables: { b: bias }, answer: { kind: 'values' } };
  },
  aliases: { sum: 's', total: 's', dot: 's', products: 's', bias: 'b', result: 'z' },
  plainNumbers: { x: [1, 2, 0, -1, 3, 0.5], w: [1, 2, -1, 0, 0.5, 3], b: [1, 0, -1, 2, 0.5] },
  mutants: {
    'missing-bias': (x, w) => total(products(x, w)),
    'bias-subtracted': (x, w, b) => total(products(x, w)) - b,
    'bias-for-each-input': (x, w, b) => total(products(x, w)) + x.length * b,
    'missing-weights': (x, _w, b) => total(x) + b,
    'weights-added': (x, w, b) => total(x) + total(w) + b,
    'product-of-sums': (x, w, b) => total(x) * total(w) + b,
    'mean-not-sum': (x, w, b) => total(products(x, w)) / x.length + b,
    'overwrites-sum': (x, w, b) => (products(x, w).at(-1) ?? 0) + b,
    'first-input-only': (x, w, b) => (products(x, w)[0] ?? 0) + b,
    'last-input-left-out': (x, w, b) => total(products(x, w).slice(0, -1)) + b,
    'only-two-inputs': (x, w, b) => total(products(x, w).slice(0, 2)) + b,
    'activation-too-early': (x, w, b) => sigmoid(total(products(x, w)) + b),
  },
});
