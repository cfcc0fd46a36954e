import {
  type ClickInput,
  clickBounds,
  drawCertain,
  drawLog,
  slopesByAutograd,
  slopesByDifferences,
  slopesByHand,
  type TrainedModel,
  trainBy,
} from '#exercises/click-training.ts';
import { mutants } from '#exercises/code/train-click-model/mutants.ts';
import { defineExercise } from '#exercises/define.ts';

export default defineExercise<ClickInput, TrainedModel>({
  slug: 'train-click-model',
  title: { en: 'Training a click model', zh: '训练点击模型' },
  summary: {
    en: 'Learn from a log of what was shown and clicked which features speak for a click.',
    zh: '从展示和点击的日志里，学出哪些特征支持点击。',
  },
  concepts: ['logistic-regression'],
  entry: { python: 'train_click_model', typescript: 'trainClickModel' },
  parameters: ['log', 'learning_rate', 'epochs'],
  rubric: [
    { id: 'weights', points: 3, keys: ['weights'], title: { en: 'The weights', zh: '权重' } },
    { id: 'bias', points: 1, keys: ['bias'], title: { en: 'The bias', zh: '偏置' } },
    { id: 'losses', points: 2, keys: ['losses'], title: { en: 'The losses', zh: '损失' } },
    { id: 'one', points: 1, title: { en: 'One impression', zh: '一次展示' } },
    { id: 'log', points: 1, title: { en: 'One epoch over a log', zh: '一份日志，一个轮次' } },
    { id: 'epochs', points: 1, title: { en: 'Several epochs', zh: '多个轮次' } },
    { id: 'certain', points: 1, title: { en: 'Very sure and wrong', zh: '错得非常自信' } },
  ],
  visible: [
    { criterion: 'log', input: [twoImpressions(), 0.5, 1] },
    { criterion: 'one', input: [[{ active: ['comedy', 'phone'], clicked: 0 }], 0.8, 1] },
    { criterion: 'epochs', input: [sixImpressions(), 0.6, 25] },
    {
      criterion: 'certain',
      input: [
        [
          { active: ['drama', 'phone'], clicked: 1 },
          { active: ['drama', 'phone'], clicked: 0 },
        ],
        30,
        1,
      ],
    },
  ],
  hidden: [
    { criterion: 'one', count: 1, generate: (random) => [drawLog(random, 1, 3), random.float(0.2, 1.4), 1] },
    { criterion: 'one', count: 1, generate: (random) => [drawLog(random, 1, 3), random.float(0.2, 1.4), 3] },
    { criterion: 'log', count: 2, generate: (random) => [drawLog(random, 5, 5), random.float(0.2, 0.8), 1] },
    { criterion: 'log', count: 1, generate: (random) => [drawLog(random, 4, 4), random.float(1.1, 1.5), 1] },
    {
      criterion: 'epochs',
      count: 3,
      generate: (random) => [drawLog(random, random.int(3, 5), 5), random.float(0.2, 1.4), random.int(3, 5)],
    },
    { criterion: 'certain', count: 2, generate: drawCertain },
  ],
  reference: trainBy(slopesByAutograd),
  proofs: {
    // The reference is the autograd's, so the other analytic way is the rule derived by hand: (p − y) for whatever is active.
    autograd: trainBy(slopesByHand),
    differences: trainBy(slopesByDifferences),
  },
  plainNumbers: { clicked: [1, 0], learning_rate: [1, 0.5, 2], epochs: [1, 2, 3] },
  lossCurve: { key: 'losses' },
  bounds: (log, _rate, epochs) => clickBounds(log, epochs),
  mutants,
});

function twoImpressions(): ClickInput[0] {
  return [
    { active: ['sci-fi', 'evening'], clicked: 1 },
    { active: ['sci-fi', 'seen-before'], clicked: 0 },
  ];
}

/** Science fiction in the evening is clicked, what was seen before is not. */
function sixImpressions(): ClickInput[0] {
  return [
    { active: ['sci-fi', 'evening'], clicked: 1 },
    { active: ['drama', 'phone'], clicked: 0 },
    { active: ['sci-fi', 'seen-before'], clicked: 0 },
    { active: ['drama', 'evening'], clicked: 1 },
    { active: ['sci-fi', 'phone'], clicked: 1 },
    { active: ['drama', 'evening', 'seen-before'], clicked: 0 },
  ];
}
