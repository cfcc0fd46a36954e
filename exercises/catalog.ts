import absoluteLoss from '#exercises/code/absolute-loss/exercise.ts';
import auc from '#exercises/code/auc/exercise.ts';
import autogradValue from '#exercises/code/autograd-value/exercise.ts';
import backpropAll from '#exercises/code/backprop-all/exercise.ts';
import backpropW1 from '#exercises/code/backprop-w1/exercise.ts';
import backpropW5 from '#exercises/code/backprop-w5/exercise.ts';
import backpropW5Absolute from '#exercises/code/backprop-w5-absolute/exercise.ts';
import clickProbability from '#exercises/code/click-probability/exercise.ts';
import embeddingForward from '#exercises/code/embedding-forward/exercise.ts';
import embeddingGradient from '#exercises/code/embedding-gradient/exercise.ts';
import fixTheTrainingLoop from '#exercises/code/fix-the-training-loop/exercise.ts';
import forwardPass from '#exercises/code/forward-pass/exercise.ts';
import gradientDescentStep from '#exercises/code/gradient-descent-step/exercise.ts';
import logLoss from '#exercises/code/log-loss/exercise.ts';
import meanSquaredError from '#exercises/code/mean-squared-error/exercise.ts';
import mlpBackward from '#exercises/code/mlp-backward/exercise.ts';
import mlpForward from '#exercises/code/mlp-forward/exercise.ts';
import neuron from '#exercises/code/neuron/exercise.ts';
import numericalGradient from '#exercises/code/numerical-gradient/exercise.ts';
import rankItems from '#exercises/code/rank-items/exercise.ts';
import sgdStep from '#exercises/code/sgd-step/exercise.ts';
import sigmoid from '#exercises/code/sigmoid/exercise.ts';
import sigmoidDerivative from '#exercises/code/sigmoid-derivative/exercise.ts';
import stableSigmoid from '#exercises/code/stable-sigmoid/exercise.ts';
import standardize from '#exercises/code/standardize/exercise.ts';
import tanhAndRelu from '#exercises/code/tanh-and-relu/exercise.ts';
import trainClickModel from '#exercises/code/train-click-model/exercise.ts';
import trainNetwork from '#exercises/code/train-network/exercise.ts';
import vanishingGradient from '#exercises/code/vanishing-gradient/exercise.ts';
import weightedSum from '#exercises/code/weighted-sum/exercise.ts';
import type { Exercise, Text } from '#grader/exercise.ts';

export interface Unit {
  readonly slug: string;
  readonly title: Text;
  readonly exercises: readonly Exercise[];
}

/** The course in its order; a unit's number is its place here, counted from 1. */
export const units: readonly Unit[] = [
  {
    slug: 'one-neuron',
    title: { en: 'One neuron', zh: '一个神经元' },
    exercises: [weightedSum, sigmoid, sigmoidDerivative, tanhAndRelu, neuron, stableSigmoid],
  },
  { slug: 'a-network', title: { en: 'A network', zh: '一个网络' }, exercises: [forwardPass, standardize] },
  { slug: 'loss', title: { en: 'Loss', zh: '损失' }, exercises: [absoluteLoss, meanSquaredError, logLoss] },
  {
    slug: 'learning',
    title: { en: 'Learning', zh: '学习' },
    exercises: [
      gradientDescentStep,
      numericalGradient,
      backpropW5,
      backpropW5Absolute,
      backpropW1,
      backpropAll,
      sgdStep,
    ],
  },
  { slug: 'training', title: { en: 'Training', zh: '训练' }, exercises: [trainNetwork, fixTheTrainingLoop] },
  {
    slug: 'deeper',
    title: { en: 'Deeper networks', zh: '更深的网络' },
    exercises: [mlpForward, mlpBackward, vanishingGradient, autogradValue],
  },
  {
    slug: 'recommender',
    title: { en: 'A recommender', zh: '推荐系统' },
    exercises: [clickProbability, rankItems, trainClickModel, auc, embeddingForward, embeddingGradient],
  },
];

/** Every exercise in the course's order. */
export const exercises: readonly Exercise[] = units.flatMap((unit) => unit.exercises);

const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]));

export const exerciseBySlug = (slug: string): Exercise | undefined => bySlug.get(slug);

/** The unit an exercise belongs to, with its number. */
export function unitOf(slug: string): { unit: Unit; number: number } | undefined {
  const index = units.findIndex((unit) => unit.exercises.some((exercise) => exercise.slug === slug));
  const unit = units[index];
  return unit && { unit, number: index + 1 };
}
