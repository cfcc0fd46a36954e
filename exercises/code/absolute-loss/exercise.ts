import { defineExercise } from '#exercises/define.ts';
import { drawUntil } from '#exercises/network.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { abs, label, leaves, max, sub } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type Input = [y: number, yHat: number];

/** A prediction at the given side of a label 0 or 1. */
function prediction(random: Random, y: 0 | 1): Input {
  return [
    y,
    drawUntil(
      () => random.float(0.05, 0.95),
      (drawn) => Math.abs(drawn - 0.5) > 0.02,
    ),
  ];
}

/** Both of any size and sign, neither near 0 or 1 nor near each other or each other's opposite. */
function anywhere(random: Random): Input {
  return drawUntil(
    (): Input => [random.away(0.1, 6), random.away(0.1, 6)],
    ([y, yHat]) =>
      [y - 1, y, yHat, yHat - 1].every((value) => Math.abs(value) > 0.05) &&
      [1, 2].every((size) => Math.abs(Math.abs(y - yHat) - size) > 0.05) &&
      Math.abs(Math.abs(y) - Math.abs(yHat)) > 0.1,
  );
}

export default defineExercise<Input, number>({
  slug: 'absolute-loss',
  title: { en: 'Absolute loss', zh: '绝对值损失' },
  summary: {
    en: 'Put a number on how far a prediction lies from the truth.',
    zh: '用一个数说明预测值离正确答案有多远。',
  },
  concepts: ['loss'],
  entry: { python: 'absolute_loss', typescript: 'absoluteLoss' },
  parameters: ['y', 'y_hat'],
  rubric: [
    { id: 'too-low', points: 3, title: { en: 'Label 1: the prediction is too low', zh: '标签为 1：预测值偏低' } },
    { id: 'too-high', points: 3, title: { en: 'Label 0: the prediction is too high', zh: '标签为 0：预测值偏高' } },
    { id: 'any-numbers', points: 4, title: { en: 'Numbers beyond 0 and 1', zh: '0 和 1 以外的数' } },
  ],
  visible: [
    { criterion: 'too-low', input: [1, 0.87] },
    { criterion: 'too-high', input: [0, 0.4] },
    { criterion: 'any-numbers', input: [2.5, -1.2] },
  ],
  hidden: [
    { criterion: 'too-low', count: 2, generate: (random) => prediction(random, 1) },
    { criterion: 'too-high', count: 2, generate: (random) => prediction(random, 0) },
    { criterion: 'any-numbers', count: 5, generate: anywhere },
  ],
  reference: (y, yHat) => Math.abs(y - yHat),
  proofs: {
    // The larger of y − ŷ and ŷ − y.
    autograd: (y, yHat) => max(sub(y, yHat), sub(yHat, y)).data,
    // Numbers t times as large have t times the loss, so its slope in t is the loss itself.
    differences: (y, yHat) =>
      centralDifferences(({ t }: { readonly t: number }) => Math.sqrt((t * y - t * yHat) ** 2), { t: 1 }).t,
  },
  graph: (y, yHat) => {
    const variables = leaves({ y, y_hat: yHat });
    const error = label(sub(variables.y, variables.y_hat), 'error');
    return { result: label(abs(error), 'L'), variables, answer: { kind: 'values' } };
  },
  aliases: {
    loss: 'L',
    e: 'error',
    diff: 'error',
    difference: 'error',
    label: 'y',
    y_true: 'y',
    y_pred: 'y_hat',
    ŷ: 'y_hat',
  },
  plainNumbers: { y: [1, 0, -1, 2, 3], y_hat: [0.5, 0, -1, 0.9, 2] },
  mutants: {
    'absolute-value-ignored': (y, yHat) => y - yHat,
    'prediction-minus-label': (y, yHat) => yHat - y,
    'negative-error-cut-off': (y, yHat) => Math.max(0, y - yHat),
    'squared-not-absolute-loss': (y, yHat) => (y - yHat) ** 2,
    'absolutes-before-subtracting': (y, yHat) => Math.abs(y) - Math.abs(yHat),
    'label-taken-as-one': (_y, yHat) => Math.abs(1 - yHat),
    'labels-zero-one-only': (y, yHat) => (y === 1 ? 1 - yHat : yHat),
    'hit-or-miss': (y, yHat) => (y === (yHat > 0.5 ? 1 : 0) ? 0 : 1),
  },
});
