import { defineExercise } from '#exercises/define.ts';
import { sigmoid } from '#exercises/network.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { add, div, exp, label, leaves, mul, sigmoid as sigma } from '#grader/autograd/value.ts';

const slope = (z: number) => sigmoid(z) * (1 - sigmoid(z));

export default defineExercise<[z: number], number>({
  slug: 'sigmoid-derivative',
  title: { en: 'Slope of the sigmoid', zh: 'Sigmoid 的导数' },
  summary: {
    en: 'Say how steep the sigmoid is at any point, using its own value there.',
    zh: '借助 Sigmoid 在某一点的值，求出它在那里有多陡。',
  },
  concepts: ['derivative'],
  entry: { python: 'sigmoid_derivative', typescript: 'sigmoidDerivative' },
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
    { criterion: 'middle', count: 5, generate: (random) => [random.away(0.2, 3)] },
    { criterion: 'tails', count: 2, generate: (random) => [random.float(3, 10)] },
    { criterion: 'tails', count: 2, generate: (random) => [random.float(-10, -3)] },
  ],
  reference: slope,
  proofs: {
    // The fraction itself, differentiated by the rules for quotients and e^x: σ′ = σ·(1 − σ) is never used.
    autograd: (z) => {
      const variables = leaves({ z });
      return gradients(div(1, add(1, exp(mul(-1, variables.z)))), variables).z;
    },
    differences: (z) => centralDifferences((near: { readonly z: number }) => sigmoid(near.z), { z }).z,
  },
  graph: (z) => {
    const variables = leaves({ z });
    return { result: label(sigma(variables.z), 'σ'), variables, answer: { kind: 'gradient', target: 'z' } };
  },
  aliases: { sigma: 'σ', s: 'σ', a: 'σ', sig: 'σ', sigmoid: 'σ' },
  plainNumbers: { z: [0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 5, -5, 10, -10] },
  curve: { from: -10, to: 10 },
  mutants: {
    'value-not-derivative': sigmoid,
    'input-as-activation': (z) => z * (1 - z),
    'sigmoid-derivative-of-activation': (z) => slope(sigmoid(z)),
    'missing-inner-minus': (z) => -slope(z),
    'missing-inner-derivative': (z) => -(sigmoid(z) ** 2),
    'slope-rule-of-other-curve': (z) => 1 - sigmoid(z) ** 2,
  },
});
