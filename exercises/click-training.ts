import { drawWeights, scoreOf, type Weights } from '#exercises/clicks.ts';
import { drawUntil, sigmoid } from '#exercises/network.ts';
import { meanOf } from '#exercises/training.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { add, exp, leaves, log as ln, mul, sub, sum } from '#grader/autograd/value.ts';
import type { Text } from '#grader/exercise.ts';
import type { Random } from '#grader/random.ts';

/** One line of a log: what was known when an item was shown, and whether it was clicked. */
export interface Impression {
  readonly [key: string]: readonly string[] | number;
  readonly active: readonly string[];
  readonly clicked: number;
}

export type Log = readonly Impression[];
export type ClickInput = [log: Log, learningRate: number, epochs: number];

export interface Model {
  readonly weights: Weights;
  readonly bias: number;
}

export interface TrainedModel extends Model {
  readonly [key: string]: Weights | number | readonly number[];
  readonly losses: readonly number[];
}

/** ∂L/∂z of one impression, by name of what is added up; all active names and the bias have the same. */
export type Slopes = (impression: Impression, model: Model) => { readonly bias: number; readonly weights: Weights };

const zOf = ({ active }: Impression, { weights, bias }: Model) => scoreOf(active, weights, bias);

export const probabilityOf = (impression: Impression, model: Model): number => sigmoid(zOf(impression, model));

/** The same slope for everything that is added up. */
export const slopesFrom =
  (slope: (impression: Impression, model: Model) => number): Slopes =>
  (impression, model) => {
    const each = slope(impression, model);
    return { bias: each, weights: Object.fromEntries(impression.active.map((name) => [name, each])) };
  };

export const slopesByHand: Slopes = slopesFrom(
  (impression, model) => probabilityOf(impression, model) - impression.clicked,
);

/** A flat point: what is active, and the bias under a name that no feature has. */
const biasName = ' bias';
const pointOf = ({ active }: Impression, { weights, bias }: Model): Record<string, number> => ({
  [biasName]: bias,
  ...Object.fromEntries(active.map((name) => [name, weights[name] ?? 0])),
});

const named = (found: Readonly<Record<string, number>>) => {
  const { [biasName]: bias = 0, ...weights } = found;
  return { bias, weights };
};

/** The log loss as a function of z, ln(1 + e^z) − y·z, which is finite for every z; differentiated by the autograd. */
export const slopesByAutograd: Slopes = (impression, model) => {
  const variables = leaves(pointOf(impression, model));
  const z = sum(Object.values(variables));
  return named(gradients(sub(ln(add(1, exp(z))), mul(impression.clicked, z)), variables));
};

/** The same loss, only evaluated. */
export const slopesByDifferences: Slopes = (impression, model) => {
  const loss = (near: Readonly<Record<string, number>>) => {
    const z = Object.values(near).reduce((total, value) => total + value, 0);
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - impression.clicked * z;
  };
  return named(centralDifferences(loss, pointOf(impression, model)));
};

/** p as it enters the logarithm. */
export const clip = (p: number): number => Math.min(Math.max(p, 1e-12), 1 - 1e-12);

export const logLossOf = (y: number, p: number): number => -(y * Math.log(p) + (1 - y) * Math.log(1 - p));

/** Of one impression. */
export type Loss = (impression: Impression, model: Model) => number;

export const clippedLoss: Loss = (each, model) => logLossOf(each.clicked, clip(probabilityOf(each, model)));

export const meanLossOf = (log: Log, model: Model, loss: Loss = clippedLoss): number =>
  meanOf(log.map((each) => loss(each, model)));

export function moved(model: Model, { weights, bias }: ReturnType<Slopes>, rate: number): Model {
  const changed = Object.entries(weights).map(([name, slope]) => [name, (model.weights[name] ?? 0) - rate * slope]);
  return { weights: { ...model.weights, ...Object.fromEntries(changed) }, bias: model.bias - rate * bias };
}

/** Exactly the names that occur, all with the weight 0. */
export const untrained = (log: Log): Model => ({
  weights: Object.fromEntries(log.flatMap(({ active }) => active.map((name) => [name, 0]))),
  bias: 0,
});

/** What becomes of the model in one epoch, and which loss is written down for it. */
export type Epoch = (model: Model) => { readonly model: Model; readonly loss: number };

export function repeat(start: Model, epochs: number, epoch: Epoch): TrainedModel {
  let model = start;
  const losses: number[] = [];
  for (let done = 0; done < epochs; done++) {
    const after = epoch(model);
    model = after.model;
    losses.push(after.loss);
  }
  return { ...model, losses };
}

export type Step = (impression: Impression, model: Model) => Model;

export const stepBy =
  (slopes: Slopes, rate: number): Step =>
  (impression, model) =>
    moved(model, slopes(impression, model), rate);

export const pass = (log: Log, model: Model, step: Step): Model =>
  log.reduce((current, impression) => step(impression, current), model);

/** Training as the course defines it, with steps and a loss of one's own. */
export const trainWith = (log: Log, step: Step, epochs: number, loss: Loss = clippedLoss): TrainedModel =>
  repeat(untrained(log), epochs, (model) => {
    const next = pass(log, model, step);
    return { model: next, loss: meanLossOf(log, next, loss) };
  });

export const trainBy =
  (slopes: Slopes) =>
  (...[log, rate, epochs]: ClickInput): TrainedModel =>
    trainWith(log, stepBy(slopes, rate), epochs);

/** Impressions that share names, with clicks and without. */
export function drawLog(random: Random, impressions: number, names: number): Log {
  const pool = drawWeights(random, names, () => 0).names;
  return drawUntil(
    () =>
      Array.from({ length: impressions }, () => ({
        active: random.shuffle(pool).slice(0, random.int(1, 3)),
        clicked: random.int(0, 1),
      })),
    (log) => impressions === 1 || new Set(log.map(({ clicked }) => clicked)).size === 2,
  );
}

/**
 * Steps so large that a click gets a probability below 1e-16, where only a loss clipped at 1e-12 is right; whatever was
 * not clicked has one far enough from 1 for 1 − p to be exact.
 */
export function drawCertain(random: Random): ClickInput {
  return drawUntil(
    (): ClickInput => {
      const [first, second, ...others] = drawWeights(random, 5, () => 0).names;
      const active = [first ?? '', second ?? ''];
      const rest = others.slice(0, random.int(1, 2)).map((name) => ({ active: [name], clicked: 0 }));
      const log = [{ active, clicked: 1 }, { active: [...active].reverse(), clicked: 0 }, ...rest];
      return [log, random.float(26, 40), random.int(1, 2)];
    },
    ([log, rate, epochs]) => {
      const model = trainBy(slopesByHand)(log, rate, epochs);
      const sums = log.map((each) => ({ z: zOf(each, model), y: each.clicked }));
      return sums.every(({ z, y }) => y === 1 || z < 18) && sums.some(({ z, y }) => y === 1 && z < -37.5);
    },
  );
}

const most = { epochs: 2_000, updates: 20_000 } as const;

/** Keeps a run of training that nobody has limited the time of in bounds. */
export function clickBounds(log: Log, epochs: number): Text | null {
  if (!Number.isInteger(epochs) || epochs < 1 || epochs > most.epochs) {
    return {
      en: 'the number of epochs must be a whole number, at least 1 and at most 2,000',
      zh: '轮次（epochs）必须是 1 到 2000 之间的整数',
    };
  }
  const names = log.reduce((total, { active }) => total + active.length, 0);
  if (names * epochs <= most.updates) return null;
  return {
    en: 'at most 20,000 updates of a weight, that is, the names in the log times epochs',
    zh: '权重最多更新 20000 次，即日志中名字的总数乘以轮次',
  };
}
