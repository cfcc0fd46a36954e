import { clickProbability, drawWeights, scoreOf, type Weights, weightOf } from '#exercises/clicks.ts';
import { defineExercise } from '#exercises/define.ts';
import { drawUntil, sigmoid } from '#exercises/network.ts';
import { softplus } from '#exercises/network-graph.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import type { Random } from '#grader/random.ts';

type Input = [active: readonly string[], weights: Weights, bias: number];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Six weights, of which some are active, and names without one; the probability says neither yes nor no. */
function draw(random: Random, known: number, unknown: number): Input {
  return drawUntil(
    (): Input => {
      const drawn = drawWeights(random, 6, (r) => Math.round(r.away(0.3, 1.8) * 100) / 100);
      const active = random.shuffle([...drawn.names.slice(0, known), ...drawn.unknown.slice(0, unknown)]);
      return [active, drawn.weights, Math.round(random.away(0.3, 1.5) * 100) / 100];
    },
    ([active, weights, bias]) => {
      const z = scoreOf(active, weights, bias);
      const all = sum(Object.values(weights));
      return Math.abs(z) > 0.3 && Math.abs(z) < 4 && Math.abs(z - bias - all) > 0.1 && Math.abs(all) < 6;
    },
  );
}

const weights = { evening: 0.4, 'sci-fi': 1.5, 'seen-before': -2, phone: -0.3 };

export default defineExercise<Input, number>({
  slug: 'click-probability',
  title: { en: 'Click probability', zh: '点击概率' },
  summary: {
    en: 'Let the weights of the active features decide how likely a click is.',
    zh: '由激活特征的权重来决定点击有多大可能。',
  },
  concepts: ['features'],
  entry: { python: 'predict_click', typescript: 'predictClick' },
  parameters: ['active', 'weights', 'bias'],
  rubric: [
    { id: 'known', points: 5, title: { en: 'Every name has a weight', zh: '每个特征都有权重' } },
    { id: 'unknown', points: 3, title: { en: 'Some names have no weight', zh: '有的特征没有权重' } },
    { id: 'none', points: 2, title: { en: 'No name has a weight', zh: '所有特征都没有权重' } },
  ],
  visible: [
    { criterion: 'known', input: [['sci-fi', 'evening'], { ...weights }, -1.2] },
    { criterion: 'known', input: [['phone', 'sci-fi', 'seen-before'], { ...weights }, -1.2] },
    { criterion: 'unknown', input: [['evening', 'new-film'], { ...weights }, -1.2] },
    { criterion: 'none', input: [['new-film'], { ...weights }, 0.5] },
  ],
  hidden: [
    { criterion: 'known', count: 2, generate: (random) => draw(random, 2, 0) },
    { criterion: 'known', count: 2, generate: (random) => draw(random, 4, 0) },
    { criterion: 'unknown', count: 2, generate: (random) => draw(random, 2, 1) },
    { criterion: 'unknown', count: 1, generate: (random) => draw(random, 3, 2) },
    { criterion: 'none', count: 1, generate: (random) => draw(random, 0, 2) },
  ],
  reference: clickProbability,
  proofs: {
    // Weights multiply the odds: each active name makes a click e^w times as likely as before, compared with no click.
    autograd: (active, weights, bias) => {
      const odds = active.reduce((product, name) => product * Math.exp(weightOf(weights, name)), Math.exp(bias));
      return odds / (1 + odds);
    },
    // σ is the slope of ln(1 + e^z).
    differences: (active, weights, bias) => {
      const slope = (near: { readonly z: number }) => softplus(near.z);
      return centralDifferences(slope, { z: scoreOf([...active].reverse(), weights, bias) }).z;
    },
  },
  mutants: {
    'missing-bias': (active, weights) => clickProbability(active, weights, 0),
    'missing-activation': scoreOf,
    'exponent-sign': (...input) => sigmoid(-scoreOf(...input)),
    'missing-one-in-denominator': (...input) => Math.exp(scoreOf(...input)),
    'unknown-name-counts-one': (active, weights, bias) => sigmoid(bias + sum(active.map((name) => weights[name] ?? 1))),
    'sums-all-weights': (_active, weights, bias) => sigmoid(bias + sum(Object.values(weights))),
    'averages-weights': (active, weights, bias) => sigmoid(bias + scoreOf(active, weights, 0) / active.length),
    'bias-for-each-input': (active, weights, bias) => sigmoid(scoreOf(active, weights, 0) + bias * active.length),
    'last-feature-only': (active, weights, bias) => sigmoid(bias + weightOf(weights, active.at(-1) ?? '')),
  },
});
