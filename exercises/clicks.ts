import { sigmoid } from '#exercises/network.ts';
import type { Random } from '#grader/random.ts';

/** By the name of a feature. */
export type Weights = Readonly<Record<string, number>>;

/** What a recommender could know of a visit. */
const features = [
  ...['evening', 'weekend', 'phone', 'new-user', 'sci-fi', 'comedy', 'drama', 'short'],
  ...['seen-before', 'top-ten', 'from-a-friend', 'old-film'],
] as const;

/** A log line may name what the model has never met. */
const strangers = ['new-film', 'smart-tv', 'documentary', 'guest'] as const;

export const weightOf = (weights: Weights, name: string) => (Object.hasOwn(weights, name) ? (weights[name] ?? 0) : 0);

/** bias + Σ weight of each active name, 0 for one without a weight. */
export const scoreOf = (active: readonly string[], weights: Weights, bias: number): number =>
  active.reduce((sum, name) => sum + weightOf(weights, name), bias);

export const clickProbability = (active: readonly string[], weights: Weights, bias: number): number =>
  sigmoid(scoreOf(active, weights, bias));

/** Weights for `count` features, and the names of some that have none. */
export function drawWeights(random: Random, count: number, weight: (random: Random) => number) {
  const [...names] = random.shuffle(features).slice(0, count);
  const weights: Weights = Object.fromEntries(names.map((name) => [name, weight(random)]));
  return { names, weights, unknown: random.shuffle(strangers) };
}
