/** @file Free text. Nobody but an instructor scores it, by the rubric, whose titles the learner sees beforehand; the model answer comes after. */
import type { KindOf } from '#grader/quiz/kind.ts';
import { typedOf } from '#grader/quiz/response.ts';

const longest = 10_000;

export const free: KindOf<'free'> = {
  view: ({ rubric }, _random, locale) => ({
    texts: rubric.map(({ title }) => title[locale]),
    points: rubric.map(({ points }) => points),
  }),
  parse: (response) => {
    const typed = typedOf(response, longest);
    return typeof typed === 'string' ? { typed } : typed;
  },
  score: ({ model }, response, _random, locale) => ({
    score: response ? null : 0,
    misconceptions: [],
    right: { typed: model[locale] },
    notes: {},
  }),
};
