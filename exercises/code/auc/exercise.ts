import { defineExercise } from '#exercises/define.ts';
import { drawUntil } from '#exercises/network.ts';
import type { Random } from '#grader/random.ts';

type Input = [ys: readonly number[], scores: readonly number[]];

interface Pairs {
  readonly wins: number;
  readonly ties: number;
  readonly all: number;
}

/** Every click against every non-click. */
function pairs(...[ys, scores]: Input): Pairs {
  const scoresOf = (label: number) => scores.filter((_, i) => ys[i] === label);
  const [clicks, others] = [scoresOf(1), scoresOf(0)];
  let [wins, ties] = [0, 0];
  for (const click of clicks) {
    for (const other of others) {
      if (click > other) wins++;
      if (click === other) ties++;
    }
  }
  return { wins, ties, all: clicks.length * others.length };
}

const reference = (...input: Input): number => {
  const { wins, ties, all } = pairs(...input);
  return (wins + ties / 2) / all;
};

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** The sum of the clicks' ranks, counted from 1 at the lowest score; equal scores share the mean of their ranks. */
function rankSum(...[ys, scores]: Input): number {
  const rank = (score: number) => {
    const below = scores.filter((other) => other < score).length;
    return below + (scores.filter((other) => other === score).length + 1) / 2;
  };
  return total(scores.map((score, i) => (ys[i] === 1 ? rank(score) : 0)));
}

/** Mann and Whitney's U out of the rank sum. */
function byRanks(...input: Input): number {
  const [ys] = input;
  const clicks = total(ys.map((y) => (y === 1 ? 1 : 0)));
  return (rankSum(...input) - (clicks * (clicks + 1)) / 2) / (clicks * (ys.length - clicks));
}

/** The area below the ROC curve, in trapezia: the threshold falls from one score to the next. */
function byArea(...[ys, scores]: Input): number {
  const thresholds = [...new Set(scores)].sort((a, b) => b - a);
  const share = (label: number, threshold: number) => {
    const ofLabel = scores.filter((_, i) => ys[i] === label);
    return ofLabel.filter((score) => score >= threshold).length / ofLabel.length;
  };
  let [area, hits, alarms] = [0, 0, 0];
  for (const threshold of thresholds) {
    const [nextHits, nextAlarms] = [share(1, threshold), share(0, threshold)];
    area += ((nextAlarms - alarms) * (hits + nextHits)) / 2;
    [hits, alarms] = [nextHits, nextAlarms];
  }
  return area;
}

interface Wanted {
  readonly examples: number;
  /** How many scores there are to choose from; null for as many as there are examples, all different. */
  readonly levels: number | null;
}

function draw(random: Random, { examples, levels }: Wanted): Input {
  return drawUntil(
    (): Input => {
      const rate = random.float(0.3, 0.6);
      const ys = Array.from({ length: examples }, () => (random.float(0, 1) < rate ? 1 : 0));
      const steps = levels ?? 8 * examples;
      const places = random.shuffle(Array.from({ length: steps }, (_, i) => i));
      const place = (i: number) => (levels === null ? (places[i] ?? 0) : random.int(0, steps - 1));
      // Clicks tend to score higher, as they do with a model that is worth anything.
      const scores = ys.map((y, i) => Math.round(((place(i) + 0.5) / steps) * (y === 1 ? 1 : 0.75) * 1000) / 1000);
      return [ys, levels === null ? scores : scores.map((score) => Math.ceil(score * steps) / (steps + 1))];
    },
    (input) => {
      const [ys, scores] = input;
      const clicks = total(ys);
      const { ties } = pairs(...input);
      const auc = reference(...input);
      const different = new Set(scores).size === scores.length;
      const balanced = clicks >= 2 && ys.length - clicks >= 3 && !scores.includes(0.5);
      return (
        balanced && (levels === null ? different : ties >= 2) && auc > 0.15 && auc < 0.97 && Math.abs(auc - 0.5) > 0.04
      );
    },
  );
}

export default defineExercise<Input, number>({
  slug: 'auc',
  title: { en: 'Area under the curve', zh: 'AUC：曲线下面积' },
  summary: {
    en: 'Judge a ranking by one number: how often does a click score higher than a non-click?',
    zh: '用一个数评价排序：点击的分数高于未点击的，有多经常？',
  },
  concepts: ['ranking'],
  entry: { python: 'auc', typescript: 'auc' },
  parameters: ['ys', 'scores'],
  rubric: [
    { id: 'distinct', points: 4, title: { en: 'All scores are different', zh: '分数各不相同' } },
    { id: 'ties', points: 4, title: { en: 'Some scores are equal', zh: '有的分数相等' } },
    { id: 'many', points: 2, title: { en: 'Two hundred examples', zh: '两百个样本' } },
  ],
  visible: [
    {
      criterion: 'distinct',
      input: [
        [1, 0, 1, 0, 0],
        [0.9, 0.3, 0.4, 0.6, 0.1],
      ],
    },
    {
      criterion: 'distinct',
      input: [
        [0, 1, 0, 1, 1],
        [0.4, 0.8, 0.6, 0.3, 0.7],
      ],
    },
    {
      criterion: 'ties',
      input: [
        [1, 0, 1, 0],
        [0.7, 0.7, 0.2, 0.4],
      ],
    },
  ],
  hidden: [
    { criterion: 'distinct', count: 3, generate: (random) => draw(random, { examples: 9, levels: null }) },
    { criterion: 'ties', count: 4, generate: (random) => draw(random, { examples: 10, levels: 4 }) },
    { criterion: 'many', count: 1, generate: (random) => draw(random, { examples: 200, levels: 40 }) },
  ],
  reference,
  proofs: { autograd: byRanks, differences: byArea },
  plainNumbers: { ys: [1, 0], scores: [0.5, 0.1, 0.9, 0.3, 0.7] },
  mutants: {
    'ties-ignored': (...input) => pairs(...input).wins / pairs(...input).all,
    'ties-count-full': (...input) => (pairs(...input).wins + pairs(...input).ties) / pairs(...input).all,
    'counts-lost-pairs': (...input) => 1 - reference(...input),
    'accuracy-not-auc': (ys, scores) =>
      total(ys.map((y, i) => ((scores[i] ?? 0) >= 0.5 === (y === 1) ? 1 : 0))) / ys.length,
    'divides-by-all-pairs': (...input) => {
      const [ys] = input;
      return (reference(...input) * pairs(...input).all) / ((ys.length * (ys.length - 1)) / 2);
    },
    'count-not-share': (...input) => reference(...input) * pairs(...input).all,
    'rank-sum-not-corrected': (...input) => rankSum(...input) / pairs(...input).all,
  },
});
