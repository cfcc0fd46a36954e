import { defineExercise } from '#exercises/define.ts';
import { drawUntil, factor, sigmoid } from '#exercises/network.ts';
import { softplus } from '#exercises/network-graph.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { add, exp, label, leaf, leaves, log, mul, sigmoid as sigma, sum } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type Input = [x1: number, x2: number, w1: number, w2: number, b: number];

const weighted = (...[x1, x2, w1, w2, b]: Input) => w1 * x1 + w2 * x2 + b;

/** z on the given side of 0, between 0.3 and 6; the two inputs apart, and the two weights. */
function draw(random: Random, side: 1 | -1): Input {
  const number = () => factor(random) * random.pick([1, 1, 2]);
  return drawUntil(
    (): Input => [number(), number(), number(), number(), factor(random)],
    (input) => {
      const [x1, x2, w1, w2] = input;
      const z = side * weighted(...input);
      return z > 0.3 && z < 6 && Math.abs(x1 - x2) > 0.1 && Math.abs(w1 - w2) > 0.1;
    },
  );
}

export default defineExercise<Input, number>({
  slug: 'neuron',
  title: { en: 'A neuron', zh: '一个神经元' },
  summary: {
    en: 'Put the weighted sum and the sigmoid together into one artificial neuron.',
    zh: '把加权和与 Sigmoid 合在一起，做成一个人工神经元。',
  },
  concepts: ['neuron'],
  entry: { python: 'neuron', typescript: 'neuron' },
  parameters: ['x1', 'x2', 'w1', 'w2', 'b'],
  rubric: [
    {
      id: 'excited',
      points: 5,
      title: { en: 'The sum is above 0: the neuron leans to 1', zh: '和大于 0：输出偏向 1' },
    },
    { id: 'calm', points: 5, title: { en: 'The sum is below 0: the neuron leans to 0', zh: '和小于 0：输出偏向 0' } },
  ],
  visible: [
    { criterion: 'excited', input: [0.8, -0.6, 1.3, -0.9, -0.3] },
    { criterion: 'calm', input: [0.8, -0.6, 0.6, 1.7, -0.2] },
    { criterion: 'excited', input: [-0.4, 1.2, 1.1, 2.4, 0.7] },
  ],
  hidden: [
    { criterion: 'excited', count: 4, generate: (random) => draw(random, 1) },
    { criterion: 'calm', count: 4, generate: (random) => draw(random, -1) },
  ],
  reference: (...input) => sigmoid(weighted(...input)),
  // σ(z) is the slope of ln(1 + e^z), and z moves as b does: both proofs take that slope by b.
  proofs: {
    autograd: (x1, x2, w1, w2, b) => {
      const variables = leaves({ b });
      const z = sum([mul(w1, x1), mul(w2, x2), variables.b]);
      return gradients(log(add(1, exp(z))), variables).b;
    },
    differences: (x1, x2, w1, w2, b) =>
      centralDifferences((near: { readonly b: number }) => softplus(weighted(x1, x2, w1, w2, near.b)), { b }).b,
  },
  graph: (x1, x2, w1, w2, b) => {
    const variables = leaves({ w1, w2, b });
    const terms = [mul(variables.w1, leaf(x1, 'x1')), mul(variables.w2, leaf(x2, 'x2')), variables.b];
    return { result: label(sigma(label(sum(terms), 'z')), 'a'), variables, answer: { kind: 'values' } };
  },
  aliases: {
    s: 'z',
    sum: 'z',
    total: 'z',
    net: 'z',
    weighted_sum: 'z',
    y: 'a',
    out: 'a',
    output: 'a',
    h: 'a',
    bias: 'b',
  },
  plainNumbers: {
    x1: [1, 0, -1, 2, 0.5],
    x2: [2, 1, 0, -1, 0.5],
    w1: [1, 0, -1, 2],
    w2: [-1, 1, 0, 2],
    b: [0.5, 0, 1, -1],
  },
  mutants: {
    'missing-bias': (x1, x2, w1, w2) => sigmoid(weighted(x1, x2, w1, w2, 0)),
    'bias-subtracted': (x1, x2, w1, w2, b) => sigmoid(weighted(x1, x2, w1, w2, -b)),
    'bias-outside-activation': (x1, x2, w1, w2, b) => sigmoid(weighted(x1, x2, w1, w2, 0)) + b,
    'missing-weights': (x1, x2, _w1, _w2, b) => sigmoid(x1 + x2 + b),
    'inputs-swapped': (x1, x2, w1, w2, b) => sigmoid(weighted(x2, x1, w1, w2, b)),
    'one-weight-for-all': (x1, x2, w1, _w2, b) => sigmoid(weighted(x1, x2, w1, w1, b)),
    'activation-before-sum': (x1, x2, w1, w2, b) => sigmoid(w1 * x1) + sigmoid(w2 * x2) + b,
    'missing-activation': weighted,
    'exponent-sign': (...input) => sigmoid(-weighted(...input)),
    'missing-one-in-denominator': (...input) => Math.exp(weighted(...input)),
    'missing-parentheses': (...input) => 1 / 1 + Math.exp(-weighted(...input)),
    'step-not-sigmoid': (...input) => (weighted(...input) >= 0 ? 1 : 0),
    'tanh-not-sigmoid': (...input) => Math.tanh(weighted(...input)),
  },
});
