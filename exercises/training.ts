import { deltas, gradientsFromDeltas, step } from '#exercises/deltas.ts';
import { drawSample, factor, forwardPass, type Parameters } from '#exercises/network.ts';
import type { Text } from '#grader/exercise.ts';
import type { Random } from '#grader/random.ts';

/** One training example of the course's network: inputs and label. */
export type Example = readonly [x1: number, x2: number, y: number];

export type TrainInput = [data: readonly Example[], p: Parameters, learningRate: number, epochs: number];

/** `losses` has one entry an epoch. */
export interface Trained {
  readonly [key: string]: Parameters | readonly number[];
  readonly p: Parameters;
  readonly losses: readonly number[];
}

/** ∂L/∂p of one example, by whichever way. */
type Gradients = (x1: number, x2: number, y: number, p: Parameters) => Parameters;

export const gradientsByHand: Gradients = (x1, x2, y, p) => gradientsFromDeltas(deltas(x1, x2, y, p));

export const lossOf = ([x1, x2, y]: Example, p: Parameters): number => (y - forwardPass(x1, x2, p).o1) ** 2;

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const meanLoss = (data: readonly Example[], p: Parameters): number =>
  meanOf(data.map((each) => lossOf(each, p)));

/** One step of gradient descent for one example. */
export type Step = (example: Example, p: Parameters) => Parameters;

export const stepBy =
  (gradients: Gradients, rate: number): Step =>
  ([x1, x2, y], p) =>
    step(p, gradients(x1, x2, y, p), rate);

/** One pass over the data in order, updating after each example. */
export const pass = (data: readonly Example[], p: Parameters, one: Step): Parameters =>
  data.reduce((current, example) => one(example, current), p);

/** What becomes of the parameters in one epoch, and which loss is written down for it. */
export type Epoch = (p: Parameters) => { readonly p: Parameters; readonly loss: number };

export function repeat(p: Parameters, epochs: number, epoch: Epoch): Trained {
  let current = p;
  const losses: number[] = [];
  for (let done = 0; done < epochs; done++) {
    const after = epoch(current);
    current = after.p;
    losses.push(after.loss);
  }
  return { p: current, losses };
}

/** Training as the course defines it, with steps of one's own. */
export const trainWith = (one: Step, data: readonly Example[], p: Parameters, epochs: number): Trained =>
  repeat(p, epochs, (current) => {
    const next = pass(data, current, one);
    return { p: next, loss: meanLoss(data, next) };
  });

/** Training with the gradients found in any way. */
export const trainBy =
  (gradients: Gradients) =>
  (...[data, p, rate, epochs]: TrainInput): Trained =>
    trainWith(stepBy(gradients, rate), data, p, epochs);

/** Examples and parameters on which no factor of the chain rule hides; labels 0, 1 and between. */
export function drawTraining(random: Random, samples: number, epochs: number, rate: [number, number]): TrainInput {
  const label = () => random.pick([0, 1, random.float(0.1, 0.9)]);
  const [x1, x2, y, p] = drawSample(random, label);
  const others = Array.from({ length: samples - 1 }, (): Example => [factor(random), factor(random), label()]);
  return [[[x1, x2, y], ...others], p, random.float(...rate), epochs];
}

const most = { epochs: 2_000, steps: 5_000 } as const;

/** Keeps a run of training that nobody has limited the time of in bounds. */
export function trainingBounds(samples: number, epochs: number): Text | null {
  if (!Number.isInteger(epochs) || epochs < 1 || epochs > most.epochs) {
    return {
      en: 'the number of epochs must be a whole number, at least 1 and at most 2,000',
      zh: '轮次（epochs）必须是 1 到 2000 之间的整数',
    };
  }
  if (samples * epochs <= most.steps) return null;
  return {
    en: 'at most 5,000 steps, that is, samples times epochs',
    zh: '最多 5000 步，即样本数乘以轮次',
  };
}
