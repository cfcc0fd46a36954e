import { defineExercise } from '#exercises/define.ts';
import {
  courseParameters,
  drawUntil,
  factor,
  forwardPass,
  type Parameters,
  parametersFrom,
  secondParameters,
  sigmoid,
  withoutBiases,
} from '#exercises/network.ts';
import { networkAliases, networkGraph, plainNetwork, softplus } from '#exercises/network-graph.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { leaf, leaves } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type Input = [x1: number, x2: number, p: Parameters];

const returned = ({ h1, h2, o1 }: { h1: number; h2: number; o1: number }) => ({ h1, h2, o1 });

/** Every z within `low`–`high` of zero, and the inputs, hidden units and output weights apart from each other. */
function draw(random: Random, scale: number, low: number, high: number): Input {
  return drawUntil(
    (): Input => [factor(random), factor(random), parametersFrom(() => scale * factor(random))],
    ([x1, x2, p]) => {
      const { zH1, zH2, zO1, h1, h2 } = forwardPass(x1, x2, p);
      const within = [zH1, zH2, zO1].every((z) => Math.abs(z) >= low && Math.abs(z) <= high);
      return within && Math.abs(x1 - x2) > 0.1 && Math.abs(h1 - h2) > 0.01 && Math.abs(p.w5 - p.w6) > 0.1;
    },
  );
}

/** The slope of ln(1 + e^z), which is σ(z), measured. */
const slope = (z: number) => centralDifferences((near: { readonly z: number }) => softplus(near.z), { z }).z;

export default defineExercise<Input, { h1: number; h2: number; o1: number }>({
  slug: 'forward-pass',
  title: { en: 'Forward pass', zh: '前向传播' },
  summary: {
    en: 'Carry two inputs through a network of three neurons to its prediction.',
    zh: '让两个输入穿过由三个神经元组成的网络，算出预测值。',
  },
  concepts: ['forward-propagation'],
  entry: { python: 'forward', typescript: 'forward' },
  parameters: ['x1', 'x2', 'p'],
  rubric: [
    { id: 'everyday', points: 7, title: { en: 'Weights of everyday size', zh: '大小平常的权重' } },
    { id: 'strong', points: 3, title: { en: 'Strong weights', zh: '较大的权重' } },
  ],
  visible: [
    { criterion: 'everyday', input: [0.8, -0.6, courseParameters] },
    { criterion: 'everyday', input: [-0.6, 0.7, secondParameters] },
    { criterion: 'strong', input: [1.5, -2, courseParameters] },
  ],
  hidden: [
    { criterion: 'everyday', count: 5, generate: (random) => draw(random, 1, 0.3, 3) },
    { criterion: 'strong', count: 3, generate: (random) => draw(random, 3, 1, 8) },
  ],
  reference: (x1, x2, p) => returned(forwardPass(x1, x2, p)),
  proofs: {
    autograd: (x1, x2, p) => {
      const { h1, h2, o1 } = networkGraph(x1, x2, p);
      return { h1: h1.data, h2: h2.data, o1: o1.data };
    },
    differences: (x1, x2, p) => returned(forwardPass(x1, x2, p, slope)),
  },
  graph: (x1, x2, p) => {
    const variables = leaves(p);
    const { o1 } = networkGraph(leaf(x1, 'x1'), leaf(x2, 'x2'), variables);
    return { result: o1, variables, answer: { kind: 'values' } };
  },
  aliases: networkAliases,
  plainNumbers: plainNetwork,
  mutants: {
    'missing-bias': (x1, x2, p) => returned(forwardPass(x1, x2, withoutBiases(p))),
    'missing-activation': (x1, x2, p) => returned(forwardPass(x1, x2, p, (z) => z)),
    'missing-hidden-activation': (x1, x2, p) => {
      const { h1, h2, zO1 } = forwardPass(x1, x2, p, (z) => z);
      return { h1, h2, o1: sigmoid(zO1) };
    },
    'missing-output-activation': (x1, x2, p) => {
      const { h1, h2, zO1 } = forwardPass(x1, x2, p);
      return { h1, h2, o1: zO1 };
    },
    'inputs-swapped': (x1, x2, p) => returned(forwardPass(x2, x1, p)),
    'weights-transposed': (x1, x2, p) => returned(forwardPass(x1, x2, { ...p, w2: p.w3, w3: p.w2 })),
    'output-from-inputs': (x1, x2, p) => {
      const { h1, h2 } = forwardPass(x1, x2, p);
      return { h1, h2, o1: sigmoid(p.w5 * x1 + p.w6 * x2 + p.b3) };
    },
    'output-from-weighted-sums': (x1, x2, p) => {
      const { zH1, zH2, h1, h2 } = forwardPass(x1, x2, p);
      return { h1, h2, o1: sigmoid(p.w5 * zH1 + p.w6 * zH2 + p.b3) };
    },
    'hidden-units-swapped': (x1, x2, p) => returned(forwardPass(x1, x2, { ...p, w5: p.w6, w6: p.w5 })),
    'bias-outside-activation': (x1, x2, p) => {
      const h1 = sigmoid(p.w1 * x1 + p.w2 * x2) + p.b1;
      const h2 = sigmoid(p.w3 * x1 + p.w4 * x2) + p.b2;
      return { h1, h2, o1: sigmoid(p.w5 * h1 + p.w6 * h2) + p.b3 };
    },
    'exponent-sign': (x1, x2, p) => returned(forwardPass(x1, x2, p, (z) => 1 / (1 + Math.exp(z)))),
  },
});
