import { lastLossOnly, lastStepOnly, mixedStep, runningLosses } from '#exercises/code/train-network/mutants.ts';
import { defineExercise } from '#exercises/define.ts';
import { courseParameters, secondParameters } from '#exercises/network.ts';
import { lossDifferences, lossGradients, plainNetwork } from '#exercises/network-graph.ts';
import {
  drawTraining,
  gradientsByHand,
  meanLoss,
  pass,
  repeat,
  stepBy,
  type Trained,
  type TrainInput,
  trainBy,
  trainingBounds,
  trainWith,
} from '#exercises/training.ts';

const right = trainBy(gradientsByHand);

/** The starter's program, with the bugs that are left in it. */
function program(left: ReadonlySet<string>, ...[data, p, rate, epochs]: TrainInput): Trained {
  const one = left.has('uses-updated-weight') ? mixedStep(rate) : stepBy(gradientsByHand, rate);
  return repeat(p, epochs, (current) => {
    const start = left.has('restarts-each-epoch') ? p : current;
    const next = pass(data, start, one);
    return { p: next, loss: meanLoss(data, left.has('losses-before-epoch') ? start : next) };
  });
}

export default defineExercise<TrainInput, Trained>({
  slug: 'fix-the-training-loop',
  title: { en: 'Fix the training loop', zh: '修好训练循环' },
  summary: {
    en: 'A program trains the network, but its loss does not fall: find its three bugs.',
    zh: '一个程序在训练网络，损失却不下降：找出它的三个错误。',
  },
  concepts: ['debugging'],
  entry: { python: 'train', typescript: 'train' },
  parameters: ['data', 'p', 'learning_rate', 'epochs'],
  rubric: [
    { id: 'parameters', points: 3, keys: ['p'], title: { en: 'The trained parameters', zh: '训练后的参数' } },
    { id: 'losses', points: 3, keys: ['losses'], title: { en: 'The losses', zh: '损失' } },
    { id: 'one-epoch', points: 2, title: { en: 'One epoch', zh: '一个轮次' } },
    { id: 'epochs', points: 2, title: { en: 'Several epochs', zh: '多个轮次' } },
  ],
  visible: [
    {
      criterion: 'epochs',
      input: [
        [
          [0.8, -0.6, 1],
          [-0.5, 0.9, 0],
        ],
        courseParameters,
        1.5,
        3,
      ],
    },
    { criterion: 'one-epoch', input: [[[-0.6, 0.7, 0]], secondParameters, 0.8, 1] },
    {
      criterion: 'epochs',
      input: [
        [
          [0.7, 0.9, 1],
          [-0.8, -0.6, 0],
          [0.5, -0.7, 0],
          [-0.6, 0.8, 1],
        ],
        secondParameters,
        2,
        30,
      ],
    },
  ],
  hidden: [
    { criterion: 'one-epoch', count: 2, generate: (random) => drawTraining(random, 1, 1, [0.6, 2]) },
    { criterion: 'one-epoch', count: 2, generate: (random) => drawTraining(random, 3, 1, [0.6, 2]) },
    { criterion: 'epochs', count: 2, generate: (random) => drawTraining(random, 1, random.int(3, 5), [0.6, 2]) },
    {
      criterion: 'epochs',
      count: 3,
      generate: (random) => drawTraining(random, random.int(3, 4), random.int(3, 5), [0.6, 2]),
    },
  ],
  reference: trainBy(lossGradients),
  // The reference is the autograd's, so the other analytic way is the rule derived by hand.
  proofs: { autograd: right, differences: trainBy(lossDifferences) },
  plainNumbers: { ...plainNetwork, data: [1, 0, -1, 2, 0.5], epochs: [2, 1, 3] },
  lossCurve: { key: 'losses' },
  bounds: (data, _p, _rate, epochs) => trainingBounds(data.length, epochs),
  bugs: { ids: ['restarts-each-epoch', 'losses-before-epoch', 'uses-updated-weight'], answer: program },
  // What a repair may turn the program into; the bugs themselves are above.
  mutants: {
    'losses-while-training': runningLosses,
    'loss-of-last-sample': lastLossOnly,
    'returns-old-parameters': (data, p, rate, epochs) => ({ ...right(data, p, rate, epochs), p }),
    'only-last-sample': lastStepOnly,
    'gradient-ascent': (data, p, rate, epochs) => right(data, p, -rate, epochs),
    'missing-learning-rate': (data, p, _rate, epochs) => trainWith(stepBy(gradientsByHand, 1), data, p, epochs),
  },
});
