/** @file Single choice. Score: 1 for the right option. */
import type { KindOf } from '#grader/quiz/kind.ts';
import { chosenMisconceptions, optionNotes, optionTexts, shownOptions } from '#grader/quiz/options.ts';
import { fieldOf, misshapen, placeOf } from '#grader/quiz/response.ts';

export const choice: KindOf<'choice'> = {
  view: ({ options }, random, locale) => ({ texts: optionTexts(options, random, locale) }),
  parse: (response, { texts }) => {
    const chosen = placeOf(fieldOf(response, 'chosen'), texts.length);
    return chosen === null ? misshapen : { chosen };
  },
  score: ({ options }, response, random, locale) => {
    const shown = shownOptions(options, random);
    const option = response ? shown[response.chosen] : undefined;
    return {
      score: option?.right ? 1 : 0,
      misconceptions: chosenMisconceptions(option ? [option] : []),
      right: { chosen: shown.findIndex(({ right }) => right) },
      notes: optionNotes(shown, locale),
    };
  },
};
