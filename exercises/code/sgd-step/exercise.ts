import { oneAtATime } from '#exercises/code/sgd-step/steps.ts';
import { defineExercise } from '#exercises/define.ts';
import { deltas, gradientsFromDeltas, slopesOfActivations, step } from '#exercises/deltas.ts';
import { courseParameters, drawSample, type Parameters, parametersFrom, secondParameters } from '#exercises/network.ts';
import { deltaAliases, labelledLoss, lossDifferences, lossGradients, plainNetwork } from '#exercises/network-graph.ts';
import { leaf } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type Input = [x1: number, x2: number, y: number, p: Parameters, learningRate: number];

function draw(random: Random, rate: [number, number]): Input {
  return [...drawSample(random, (r) => r.pick([0, 1, r.float(0.1, 0.9)])), random.float(...rate)];
}

export default defineExercise<Input, Parameters>({
  slug: 'sgd-step',
  title: { en: 'One training step', zh: '训练的一步' },
  summary: {
    en: 'Update all nine parameters of the network from one training example.',
    zh: '用一个训练样本更新网络的全部九个参数。',
  },
  concepts: ['stochastic-gradient-descent'],
  entry: { python: 'sgd_step', typescript: 'sgdStep' },
  parameters: ['x1', 'x2', 'y', 'p', 'learning_rate'],
  // A step is small beside the weight it changes, so the course's 1e-6 of the weight would forgive a wrong step.
  tolerance: { rtol: 1e-9, atol: 1e-9 },
  rubric: [
    { id: 'small-rate', points: 5, title: { en: 'A small learning rate', zh: '学习率较小' } },
    { id: 'large-rate', points: 5, title: { en: 'A large learning rate', zh: '学习率较大' } },
  ],
  visible: [
    { criterion: 'large-rate', input: [0.8, -0.6, 1, courseParameters, 1.5] },
    { criterion: 'small-rate', input: [-0.6, 0.7, 0, secondParameters, 0.1] },
  ],
  hidden: [
    { criterion: 'small-rate', count: 4, generate: (random) => draw(random, [0.05, 0.2]) },
    { criterion: 'large-rate', count: 4, generate: (random) => draw(random, [1.1, 3]) },
  ],
  reference: (x1, x2, y, p, rate) => step(p, lossGradients(x1, x2, y, p), rate),
  proofs: {
    // The reference is the autograd's, so the other analytic way is the rule derived by hand.
    autograd: (x1, x2, y, p, rate) => step(p, gradientsFromDeltas(deltas(x1, x2, y, p)), rate),
    differences: (x1, x2, y, p, rate) => step(p, lossDifferences(x1, x2, y, p), rate),
  },
  graph: (x1, x2, y, p, rate) => labelledLoss([x1, x2, y, p], { kind: 'update', rate: leaf(rate, 'learning_rate') }),
  aliases: deltaAliases,
  plainNumbers: plainNetwork,
  mutants: {
    'gradient-ascent': (x1, x2, y, p, rate) => step(p, lossGradients(x1, x2, y, p), -rate),
    'missing-learning-rate': (x1, x2, y, p) => step(p, lossGradients(x1, x2, y, p), 1),
    'missing-factor-2': (x1, x2, y, p, rate) => step(p, lossGradients(x1, x2, y, p), rate / 2),
    'returns-gradient-not-weight': (x1, x2, y, p) => lossGradients(x1, x2, y, p),
    'returns-step-not-weight': (x1, x2, y, p, rate) => {
      const gradients = lossGradients(x1, x2, y, p);
      return parametersFrom((key) => rate * gradients[key]);
    },
    'returns-change-not-weight': (x1, x2, y, p, rate) => {
      const gradients = lossGradients(x1, x2, y, p);
      return parametersFrom((key) => -rate * gradients[key]);
    },
    'uses-updated-weight': (x1, x2, y, p, rate) => {
      const moved = step(p, lossGradients(x1, x2, y, p), rate);
      const mixed = deltas(x1, x2, y, p, { weights: [moved.w5, moved.w6] });
      return step(p, gradientsFromDeltas(mixed), rate);
    },
    'updates-one-at-a-time': oneAtATime,
    'stops-at-hidden': (x1, x2, y, p, rate) => {
      const { w5, w6, b3 } = step(p, lossGradients(x1, x2, y, p), rate);
      return { ...p, w5, w6, b3 };
    },
    'biases-not-updated': (x1, x2, y, p, rate) => {
      const { b1, b2, b3 } = p;
      return { ...step(p, lossGradients(x1, x2, y, p), rate), b1, b2, b3 };
    },
    'missing-loss-derivative': (x1, x2, y, p, rate) =>
      step(p, gradientsFromDeltas(deltas(x1, x2, y, p, { loss: 1 })), rate),
    'missing-output-sigmoid-derivative': (x1, x2, y, p, rate) =>
      step(p, gradientsFromDeltas(deltas(x1, x2, y, p, { outputSlope: 1 })), rate),
    'missing-hidden-sigmoid-derivative': (x1, x2, y, p, rate) =>
      step(p, gradientsFromDeltas(deltas(x1, x2, y, p, { hiddenSlopes: [1, 1] })), rate),
    'sigmoid-derivative-of-activation': (x1, x2, y, p, rate) =>
      step(p, gradientsFromDeltas(deltas(x1, x2, y, p, slopesOfActivations(x1, x2, p))), rate),
    'missing-weight-in-chain': (x1, x2, y, p, rate) =>
      step(p, gradientsFromDeltas(deltas(x1, x2, y, p, { weights: [1, 1] })), rate),
    'wrong-weight-in-chain': (x1, x2, y, p, rate) =>
      step(p, gradientsFromDeltas(deltas(x1, x2, y, p, { weights: [p.w6, p.w5] })), rate),
    'inputs-swapped': (x1, x2, y, p, rate) => {
      const right = deltas(x1, x2, y, p);
      return step(p, gradientsFromDeltas({ ...right, x1: right.x2, x2: right.x1 }), rate);
    },
  },
});
