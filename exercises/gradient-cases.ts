import { courseParameters, drawSample, type Sample, secondParameters } from '#exercises/network.ts';
import { lossAliases, plainNetwork } from '#exercises/network-graph.ts';
import type { Exercise } from '#grader/exercise.ts';

/** Cases about gradients of the network's loss, by label: a wrong sign or a lost |·| is right for one label only. */
export const gradientCases = {
  visible: [
    { criterion: 'label-one', input: [0.8, -0.6, 1, courseParameters] },
    { criterion: 'label-zero', input: [0.8, -0.6, 0, courseParameters] },
    { criterion: 'label-zero', input: [-0.6, 0.7, 0, secondParameters] },
  ],
  hidden: [
    { criterion: 'label-one', count: 3, generate: (random) => drawSample(random, () => 1) },
    { criterion: 'label-zero', count: 3, generate: (random) => drawSample(random, () => 0) },
    {
      criterion: 'label-between',
      count: 2,
      generate: (random) => drawSample(random, (r) => r.float(0.1, 0.9)),
    },
  ],
} satisfies Pick<Exercise<Sample>, 'visible' | 'hidden'>;

/** What all exercises have in common that ask for the derivative by one parameter. */
export const oneGradient = {
  parameters: ['x1', 'x2', 'y', 'p'],
  rubric: [
    { id: 'label-one', points: 4, title: { en: 'Label 1: the prediction is too low', zh: '标签为 1：预测值偏低' } },
    { id: 'label-zero', points: 4, title: { en: 'Label 0: the prediction is too high', zh: '标签为 0：预测值偏高' } },
    { id: 'label-between', points: 2, title: { en: 'A label between 0 and 1', zh: '标签在 0 和 1 之间' } },
  ],
  ...gradientCases,
  aliases: lossAliases,
  plainNumbers: plainNetwork,
} satisfies Partial<Exercise<Sample>>;
