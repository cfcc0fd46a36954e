import { ofTheActivation } from '#exercises/misconceptions/activation.ts';
import { ofTheAutograd } from '#exercises/misconceptions/autograd.ts';
import { ofTheChain } from '#exercises/misconceptions/chain.ts';
import { ofDeeperNetworks } from '#exercises/misconceptions/deeper.ts';
import { ofEmbeddings } from '#exercises/misconceptions/embedding.ts';
import { ofTheLoss } from '#exercises/misconceptions/loss.ts';
import { ofTheMeanLoss } from '#exercises/misconceptions/mean-loss.ts';
import { ofTheNeuron } from '#exercises/misconceptions/neuron.ts';
import { ofTheBasics } from '#exercises/misconceptions/quiz-basics.ts';
import { ofDepthAndUse } from '#exercises/misconceptions/quiz-deeper.ts';
import { ofTheWholeCourse } from '#exercises/misconceptions/quiz-final.ts';
import { ofLearning } from '#exercises/misconceptions/quiz-learning.ts';
import { ofTheRecommender } from '#exercises/misconceptions/recommender.ts';
import { ofTheScaling } from '#exercises/misconceptions/scaling.ts';
import { ofTheSum } from '#exercises/misconceptions/sum.ts';
import { ofTheTraining } from '#exercises/misconceptions/training.ts';
import { ofTheUpdate } from '#exercises/misconceptions/update.ts';
import type { Text } from '#grader/exercise.ts';

/** What a learner is told whose numbers are exactly those of one wrong idea. The name is plain text, the others Markdown. */
export interface Misconception {
  readonly name: Text;
  /** What the numbers show. */
  readonly explanation: Text;
  /** A question that leads on without handing over the solution. */
  readonly question: Text;
}

/** By id: one id names one wrong idea in every exercise and quiz. */
export const misconceptions: Readonly<Record<string, Misconception>> = {
  ...ofTheSum,
  ...ofTheActivation,
  ...ofTheNeuron,
  ...ofTheScaling,
  ...ofTheChain,
  ...ofTheLoss,
  ...ofTheMeanLoss,
  ...ofTheUpdate,
  ...ofTheTraining,
  ...ofTheAutograd,
  ...ofTheRecommender,
  ...ofDeeperNetworks,
  ...ofEmbeddings,
  ...ofTheBasics,
  ...ofLearning,
  ...ofDepthAndUse,
  ...ofTheWholeCourse,
};
