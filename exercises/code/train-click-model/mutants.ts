import {
  type ClickInput,
  clip,
  clippedLoss,
  type Epoch,
  type Log,
  logLossOf,
  type Model,
  meanLossOf,
  moved,
  pass,
  probabilityOf,
  repeat,
  type Slopes,
  type Step,
  slopesByHand,
  slopesFrom,
  stepBy,
  type TrainedModel,
  trainWith,
  untrained,
} from '#exercises/click-training.ts';
import { scoreOf } from '#exercises/clicks.ts';
import { meanOf } from '#exercises/training.ts';
import type { Plain } from '#grader/plain.ts';

const right = (rate: number): Step => stepBy(slopesByHand, rate);

/** A slip in the step alone. */
const slip =
  (stepOf: (rate: number, log: Log) => Step) =>
  (...[log, rate, epochs]: ClickInput): TrainedModel =>
    trainWith(log, stepOf(rate, log), epochs);

/** A slip in what an epoch does or writes down. */
const epochs =
  (epochOf: (log: Log, rate: number) => Epoch) =>
  (...[log, rate, count]: ClickInput): TrainedModel =>
    repeat(untrained(log), count, epochOf(log, rate));

/** A right pass, and the loss of one's own. */
const losses = (lossOf: (log: Log, after: Model, before: Model) => number) =>
  epochs((log, rate) => (model) => {
    const next = pass(log, model, right(rate));
    return { model: next, loss: lossOf(log, next, model) };
  });

/** All slopes of an epoch are taken at its start. */
const batch = (shrink: (impressions: number) => number) =>
  epochs((log, rate) => (model) => {
    const next = log.reduce(
      (current, each) => moved(current, slopesByHand(each, model), rate * shrink(log.length)),
      model,
    );
    return { model: next, loss: meanLossOf(log, next) };
  });

/** The loss of each impression just before the step it causes. */
const runningLosses = epochs((log, rate) => (model) => {
  let next = model;
  const seen = log.map((each) => {
    const loss = clippedLoss(each, next);
    next = right(rate)(each, next);
    return loss;
  });
  return { model: next, loss: meanOf(seen) };
});

/** Every known name moves, whether it was active or not. */
const allNames =
  (log: Log): Slopes =>
  (impression, model) => {
    const { bias } = slopesByHand(impression, model);
    return { bias, weights: Object.fromEntries(Object.keys(untrained(log).weights).map((name) => [name, bias])) };
  };

const plainSum = (impression: Log[number], { weights, bias }: Model) => scoreOf(impression.active, weights, bias);

function swappedLoops(...[log, rate, count]: ClickInput): TrainedModel {
  let model = untrained(log);
  const found = log.map((each) => {
    for (let epoch = 0; epoch < count; epoch++) model = right(rate)(each, model);
    return meanLossOf(log, model);
  });
  return { ...model, losses: found };
}

const squaredSlopes = slopesFrom((impression, model) => {
  const p = probabilityOf(impression, model);
  return 2 * (p - impression.clicked) * p * (1 - p);
});

export const mutants: Readonly<Record<string, (...input: ClickInput) => Plain>> = {
  'gradient-ascent': slip((rate) => right(-rate)),
  'missing-learning-rate': slip(() => right(1)),
  'biases-not-updated': slip((rate) => (each, model) => ({ ...right(rate)(each, model), bias: model.bias })),
  'updates-inactive-weights': slip((rate, log) => stepBy(allNames(log), rate)),
  'squared-loss-gradient': slip((rate) => stepBy(squaredSlopes, rate)),
  'missing-activation': (log, rate, count) =>
    trainWith(
      log,
      stepBy(
        slopesFrom((each, model) => plainSum(each, model) - each.clicked),
        rate,
      ),
      count,
      (each, model) => logLossOf(each.clicked, clip(plainSum(each, model))),
    ),
  'batch-not-sgd': batch((impressions) => 1 / impressions),
  'batch-sum-not-sgd': batch(() => 1),
  'restarts-each-epoch': epochs((log, rate) => () => {
    const next = pass(log, untrained(log), right(rate));
    return { model: next, loss: meanLossOf(log, next) };
  }),
  'losses-before-epoch': losses((log, _after, before) => meanLossOf(log, before)),
  'losses-while-training': runningLosses,
  'loss-of-last-sample': losses((log, after) => meanLossOf(log.slice(-1), after)),
  'sum-not-mean': losses((log, after) => meanLossOf(log, after) * log.length),
  'no-clipping': losses((log, after) =>
    meanLossOf(log, after, (each, model) => logLossOf(each.clicked, probabilityOf(each, model))),
  ),
  'loops-swapped': swappedLoops,
  'returns-after-first-epoch': (log, rate) => trainWith(log, right(rate), 1),
};
