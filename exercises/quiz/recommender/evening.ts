import { clickProbability, scoreOf, type Weights } from '#exercises/clicks.ts';
import { rounded, tenths, term } from '#exercises/quiz/numbers.ts';
import type { Text } from '#grader/exercise.ts';
import type { Random } from '#grader/random.ts';

/** The lesson's names in both languages. */
export const featureNames = {
  evening: { en: '`evening`', zh: '`晚上`' },
  cooking: { en: '`cooking`', zh: '`烹饪`' },
  music: { en: '`music`', zh: '`音乐`' },
  short: { en: '`short`', zh: '`短`' },
  long: { en: '`long`', zh: '`长`' },
} as const satisfies Record<string, Text>;

export type Feature = keyof typeof featureNames;

export const features: readonly Feature[] = ['evening', 'cooking', 'music', 'short', 'long'];

export interface Model {
  readonly weights: Readonly<Record<Feature, number>>;
  readonly bias: number;
}

/** A click model like the lesson's, with weights of its own. */
export function drawModel(random: Random): Model {
  const some = () => random.pick([-1, 1]) * tenths(random, 0.2, 1.2);
  return {
    weights: { evening: some(), cooking: some(), music: some(), short: some(), long: some() },
    bias: -tenths(random, 0.8, 2),
  };
}

export const score = (active: readonly string[], { weights, bias }: Model): number =>
  scoreOf(active, weights satisfies Weights, bias);

export const click = (active: readonly string[], { weights, bias }: Model): number =>
  clickProbability(active, weights, bias);

/** The names of features in a sentence. */
export const named = (active: readonly Feature[]): Text => ({
  en: active.map((name) => featureNames[name].en).join(', '),
  zh: active.map((name) => featureNames[name].zh).join('、'),
});

/** All weights and the bias: `evening` 0.4, …, bias −1.6. */
export function described({ weights, bias }: Model): Text {
  const list = (locale: 'en' | 'zh') =>
    features.map((name) => `${featureNames[name][locale]} $${rounded(weights[name])}$`);
  return {
    en: `${list('en').join(', ')}; bias $${rounded(bias)}$`,
    zh: `${list('zh').join('，')}；偏置 $${rounded(bias)}$`,
  };
}

/** The sum with its numbers, as a formula without dollars. */
export const worked = (active: readonly Feature[], model: Model): string =>
  `${rounded(model.bias)} ${active.map((name) => term(model.weights[name])).join(' ')} = ${rounded(score(active, model))}`;
