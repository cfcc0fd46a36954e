import { deltas, gradientsFromDeltas, slopesOfActivations, step } from '#exercises/deltas.ts';
import type { Parameters } from '#exercises/network.ts';
import {
  type Epoch,
  type Example,
  gradientsByHand,
  lossOf,
  meanLoss,
  meanOf,
  pass,
  repeat,
  type Step,
  stepBy,
  type Trained,
  type TrainInput,
  trainWith,
} from '#exercises/training.ts';
import type { Plain } from '#grader/plain.ts';

const right = (rate: number) => stepBy(gradientsByHand, rate);

/** A slip in the step alone. */
const slip =
  (stepOf: (rate: number) => Step) =>
  (...[data, p, rate, epochs]: TrainInput): Trained =>
    trainWith(stepOf(rate), data, p, epochs);

/** A slip in what an epoch does or writes down. */
const epochs =
  (epochOf: (data: readonly Example[], one: Step, start: Parameters, rate: number) => Epoch) =>
  (...[data, p, rate, count]: TrainInput): Trained =>
    repeat(p, count, epochOf(data, right(rate), p, rate));

/** The hidden layer's gradients go back through w5 and w6 as they are after their own step. */
export const mixedStep =
  (rate: number): Step =>
  ([x1, x2, y], p) => {
    const moved = step(p, gradientsByHand(x1, x2, y, p), rate);
    return step(p, gradientsFromDeltas(deltas(x1, x2, y, p, { weights: [moved.w5, moved.w6] })), rate);
  };

/** All gradients of an epoch are taken at its start; `shrink` makes their sum a mean, or does not. */
export const batch = (shrink: (samples: number) => number) =>
  epochs((data, _one, _start, rate) => (p) => {
    const next = data.reduce((current, [x1, x2, y]) => {
      return step(current, gradientsByHand(x1, x2, y, p), rate * shrink(data.length));
    }, p);
    return { p: next, loss: meanLoss(data, next) };
  });

/** The loss of each example just before the step it causes. */
export const runningLosses = epochs((data, one) => (p) => {
  let next = p;
  const seen = data.map((example) => {
    const loss = lossOf(example, next);
    next = one(example, next);
    return loss;
  });
  return { p: next, loss: meanOf(seen) };
});

/** Each step starts from the epoch's parameters, so the last one wins. */
export const lastStepOnly = epochs((data, one) => (p) => {
  const next = one(data.at(-1) ?? [0, 0, 0], p);
  return { p: next, loss: meanLoss(data, next) };
});

export const lastLossOnly = epochs((data, one) => (p) => {
  const next = pass(data, p, one);
  return { p: next, loss: lossOf(data.at(-1) ?? [0, 0, 0], next) };
});

/** All epochs for the first example, then all for the second. */
function swappedLoops(...[data, p, rate, count]: TrainInput): Trained {
  let current = p;
  const losses: number[] = [];
  for (const example of data) {
    for (let epoch = 0; epoch < count; epoch++) current = right(rate)(example, current);
    losses.push(meanLoss(data, current));
  }
  return { p: current, losses };
}

export const mutants: Readonly<Record<string, (...input: TrainInput) => Plain>> = {
  'gradient-ascent': slip((rate) => right(-rate)),
  'missing-learning-rate': slip(() => right(1)),
  'missing-factor-2': slip((rate) => right(rate / 2)),
  'uses-updated-weight': slip(mixedStep),
  'biases-not-updated': slip((rate) => (example, p) => {
    const { b1, b2, b3 } = p;
    return { ...right(rate)(example, p), b1, b2, b3 };
  }),
  'stops-at-hidden': slip((rate) => (example, p) => {
    const { w5, w6, b3 } = right(rate)(example, p);
    return { ...p, w5, w6, b3 };
  }),
  'missing-output-sigmoid-derivative': slip((rate) => ([x1, x2, y], p) => {
    return step(p, gradientsFromDeltas(deltas(x1, x2, y, p, { outputSlope: 1 })), rate);
  }),
  'missing-hidden-sigmoid-derivative': slip((rate) => ([x1, x2, y], p) => {
    return step(p, gradientsFromDeltas(deltas(x1, x2, y, p, { hiddenSlopes: [1, 1] })), rate);
  }),
  'sigmoid-derivative-of-activation': slip((rate) => ([x1, x2, y], p) => {
    return step(p, gradientsFromDeltas(deltas(x1, x2, y, p, slopesOfActivations(x1, x2, p))), rate);
  }),
  'batch-not-sgd': batch((samples) => 1 / samples),
  'batch-sum-not-sgd': batch(() => 1),
  'only-last-sample': lastStepOnly,
  'restarts-each-epoch': epochs((data, one, start) => () => {
    const next = pass(data, start, one);
    return { p: next, loss: meanLoss(data, next) };
  }),
  'losses-before-epoch': epochs((data, one) => (p) => ({ p: pass(data, p, one), loss: meanLoss(data, p) })),
  'losses-while-training': runningLosses,
  'loss-of-last-sample': lastLossOnly,
  'sum-not-mean': epochs((data, one) => (p) => {
    const next = pass(data, p, one);
    return { p: next, loss: meanLoss(data, next) * data.length };
  }),
  'loops-swapped': swappedLoops,
  'returns-after-first-epoch': (data, p, rate) => trainWith(right(rate), data, p, 1),
  'returns-old-parameters': (data, p, rate, count) => ({ ...trainWith(right(rate), data, p, count), p }),
};
