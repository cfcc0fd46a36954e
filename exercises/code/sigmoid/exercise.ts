import { defineExercise } from '#exercises/define.ts';
import { sigmoid } from '#exercises/network.ts';
import { softplus } from '#exercises/network-graph.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { add, div, exp, label, leaves, log, mul } from '#grader/autograd/value.ts';

export default defineExercise<[z: number], number>({
  slug: 'sigmoid',
  title: { en: 'Sigmoid', zh: 'Sigmoid 函数' },
  summary: {
    en: 'Squeeze any number into the interval from 0 to 1.',
    zh: '把任意一个数压缩到 0 和 1 之间。',
  },
  concepts: ['sigmoid'],
  entry: { python: 'sigmoid', typescript: 'sigmoid' },
  parameters: ['z'],
  rubric: [
    { id: 'middle', points: 6, title: { en: 'The steep middle, |z| ≤ 3', zh: '中间陡峭的一段，|z| ≤ 3' } },
    { id: 'tails', points: 4, title: { en: 'The flat ends, 3 < |z| ≤ 10', zh: '两端平缓的部分，3 < |z| ≤ 10' } },
  ],
  visible: [
    { criterion: 'middle', input: [2] },
    { criterion: 'middle', input: [0] },
    { criterion: 'middle', input: [-1] },
    { criterion: 'tails', input: [-5] },
  ],
  hidden: [
    { criterion: 'middle', count: 4, generate: (random) => [random.away(0.2, 3)] },
    { criterion: 'tails', count: 2, generate: (random) => [random.float(3, 10)] },
    { criterion: 'tails', count: 2, generate: (random) => [random.float(-10, -3)] },
  ],
  reference: sigmoid,
  // σ is the slope of ln(1 + e^z), so both proofs reach it without dividing by 1 + e^−z.
  proofs: {
    autograd: (z) => {
      const variables = leaves({ z });
      return gradients(log(add(1, exp(variables.z))), variables).z;
    },
    differences: (z) => centralDifferences((near: { readonly z: number }) => softplus(near.z), { z }).z,
  },
  graph: (z) => {
    const variables = leaves({ z });
    const t = label(exp(mul(-1, variables.z)), 't');
    const d = label(add(1, t), 'd');
    return { result: label(div(1, d), 'σ'), variables, answer: { kind: 'values' } };
  },
  aliases: { sigma: 'σ', s: 'σ', a: 'σ', result: 'σ', denominator: 'd' },
  plainNumbers: { z: [0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 5, -5, 10, -10] },
  curve: { from: -10, to: 10 },
  mutants: {
    'exponent-sign': (z) => 1 / (1 + Math.exp(z)),
    'missing-one-in-denominator': (z) => 1 / Math.exp(-z),
    'missing-parentheses': (z) => 1 / 1 + Math.exp(-z),
    'missing-activation': (z) => z,
    'derivative-not-value': (z) => sigmoid(z) * (1 - sigmoid(z)),
    'step-not-sigmoid': (z) => (z >= 0 ? 1 : 0),
    'tanh-not-sigmoid': (z) => Math.tanh(z),
  },
});
