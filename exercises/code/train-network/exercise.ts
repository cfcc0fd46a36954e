import { mutants } from '#exercises/code/train-network/mutants.ts';
import { defineExercise } from '#exercises/define.ts';
import { courseParameters, secondParameters } from '#exercises/network.ts';
import { lossDifferences, lossGradients, plainNetwork } from '#exercises/network-graph.ts';
import {
  drawTraining,
  gradientsByHand,
  type Trained,
  type TrainInput,
  trainBy,
  trainingBounds,
} from '#exercises/training.ts';

export default defineExercise<TrainInput, Trained>({
  slug: 'train-network',
  title: { en: 'Training a network', zh: '训练一个网络' },
  summary: {
    en: 'Pass over the data again and again, one step for each example, and watch the loss fall.',
    zh: '一遍又一遍地遍历数据，每个样本走一步，看着损失下降。',
  },
  concepts: ['training-loop'],
  entry: { python: 'train', typescript: 'train' },
  parameters: ['data', 'p', 'learning_rate', 'epochs'],
  rubric: [
    { id: 'parameters', points: 3, keys: ['p'], title: { en: 'The trained parameters', zh: '训练后的参数' } },
    { id: 'losses', points: 2, keys: ['losses'], title: { en: 'The losses', zh: '损失' } },
    { id: 'one-step', points: 1, title: { en: 'One example, one epoch', zh: '一个样本，一个轮次' } },
    { id: 'samples', points: 1, title: { en: 'Several examples, one epoch', zh: '多个样本，一个轮次' } },
    { id: 'epochs', points: 1, title: { en: 'One example, several epochs', zh: '一个样本，多个轮次' } },
    { id: 'training', points: 2, title: { en: 'Several examples and epochs', zh: '多个样本，多个轮次' } },
  ],
  visible: [
    { criterion: 'samples', input: [twoExamples(), courseParameters, 1.5, 1] },
    { criterion: 'one-step', input: [[[-0.6, 0.7, 0]], secondParameters, 0.8, 1] },
    { criterion: 'training', input: [fourExamples(), secondParameters, 2, 30] },
  ],
  hidden: [
    { criterion: 'one-step', count: 2, generate: (random) => drawTraining(random, 1, 1, [0.6, 2]) },
    {
      criterion: 'samples',
      count: 3,
      generate: (random) => drawTraining(random, random.int(3, 4), 1, [0.6, 2]),
    },
    { criterion: 'epochs', count: 2, generate: (random) => drawTraining(random, 1, random.int(3, 5), [0.6, 2]) },
    {
      criterion: 'training',
      count: 3,
      generate: (random) => drawTraining(random, random.int(3, 4), random.int(3, 5), [0.6, 2]),
    },
  ],
  reference: trainBy(lossGradients),
  // The reference is the autograd's, so the other analytic way is the rule derived by hand.
  proofs: { autograd: trainBy(gradientsByHand), differences: trainBy(lossDifferences) },
  plainNumbers: { ...plainNetwork, data: [1, 0, -1, 2, 0.5], epochs: [1, 2, 3] },
  lossCurve: { key: 'losses' },
  bounds: (data, _p, _rate, epochs) => trainingBounds(data.length, epochs),
  mutants,
});

function twoExamples(): TrainInput[0] {
  return [
    [0.8, -0.6, 1],
    [-0.5, 0.9, 0],
  ];
}

/** Neither input alone tells the labels: the network has to use both. */
function fourExamples(): TrainInput[0] {
  return [
    [0.9, 0.8, 1],
    [-0.7, -0.9, 0],
    [0.6, -0.5, 0],
    [-0.4, 0.9, 1],
  ];
}
