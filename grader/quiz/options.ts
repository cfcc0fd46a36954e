/** @file What single and multiple choice have in common. */
import type { Locale } from '#grader/exercise.ts';
import type { Option } from '#grader/quiz/item.ts';
import { orderOf } from '#grader/quiz/order.ts';
import type { Random } from '#grader/random.ts';

/** The options in the order in which they are shown. */
export const shownOptions = (options: readonly Option[], random: Random): Option[] =>
  orderOf(
    options.map(({ text }) => text),
    random,
  ).flatMap((index) => options[index] ?? []);

export const optionTexts = (options: readonly Option[], random: Random, locale: Locale): string[] =>
  shownOptions(options, random).map(({ text }) => text[locale]);

/** Why options are right or wrong, by their places. */
export const optionNotes = (shown: readonly Option[], locale: Locale): Record<number, string> =>
  Object.fromEntries(shown.flatMap(({ why }, place) => (why ? [[place, why[locale]]] : [])));

/** The wrong ideas behind chosen options, each once. */
export const chosenMisconceptions = (chosen: readonly Option[]): string[] => [
  ...new Set(chosen.flatMap(({ right, misconception }) => (!right && misconception ? [misconception] : []))),
];
