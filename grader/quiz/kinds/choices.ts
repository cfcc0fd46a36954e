/** @file Multiple choice. Score: (right ones chosen − wrong ones chosen) / right ones, not below 0, so that choosing everything gains nothing. */

import type { Option } from '#grader/quiz/item.ts';
import type { KindOf } from '#grader/quiz/kind.ts';
import { chosenMisconceptions, optionNotes, optionTexts, shownOptions } from '#grader/quiz/options.ts';
import { fieldOf, misshapen, placesOf } from '#grader/quiz/response.ts';

const rightOnes = (options: readonly Option[]) => options.filter(({ right }) => right).length;

/** Where none is right, choosing none is. */
function netCorrect(chosen: readonly Option[], options: readonly Option[]): number {
  const right = rightOnes(options);
  const wrong = chosen.length - rightOnes(chosen);
  return right === 0 ? Number(wrong === 0) : Math.max(0, rightOnes(chosen) - wrong) / right;
}

export const choices: KindOf<'choices'> = {
  view: ({ options }, random, locale) => ({ texts: optionTexts(options, random, locale) }),
  parse: (response, { texts }) => {
    const chosen = placesOf(fieldOf(response, 'chosen'), texts.length);
    return chosen === null ? misshapen : { chosen: chosen.toSorted((a, b) => a - b) };
  },
  score: ({ options }, response, random, locale) => {
    const shown = shownOptions(options, random);
    const picked = (response?.chosen ?? []).flatMap((place) => shown[place] ?? []);
    return {
      score: response ? netCorrect(picked, shown) : 0,
      misconceptions: chosenMisconceptions(picked),
      right: { chosen: shown.flatMap(({ right }, place) => (right ? [place] : [])) },
      notes: optionNotes(shown, locale),
    };
  },
};
