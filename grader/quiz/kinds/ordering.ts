/**
 * @file Steps to be put in order. Score: of all steps but one, the share of those that could stay where they are while the others are moved
 * (longest increasing subsequence): one step out of place costs one step, wherever it went, and the order turned round scores 0.
 */
import type { Text } from '#grader/exercise.ts';
import type { KindOf } from '#grader/quiz/kind.ts';
import { orderOf } from '#grader/quiz/order.ts';
import { fieldOf, misshapen, placesOf } from '#grader/quiz/response.ts';
import type { Random } from '#grader/random.ts';

/** Length of the longest increasing subsequence. */
function longestRising(values: readonly number[]): number {
  const lengths: number[] = [];
  values.forEach((value, i) => {
    const before = lengths.filter((_, j) => (values[j] ?? value) < value);
    lengths[i] = 1 + Math.max(0, ...before);
  });
  return Math.max(0, ...lengths);
}

/** For each place on the page the step's index in the right order. */
const shownSteps = (steps: readonly Text[], random: Random) => orderOf(steps, random);

export const ordering: KindOf<'ordering'> = {
  view: ({ steps }, random, locale) => ({
    texts: shownSteps(steps, random).map((index) => steps[index]?.[locale] ?? ''),
  }),
  parse: (response, { texts }) => {
    const order = placesOf(fieldOf(response, 'order'), texts.length);
    return order?.length === texts.length ? { order } : misshapen;
  },
  score: ({ steps }, response, random) => {
    const shown = shownSteps(steps, random);
    const rising = longestRising((response?.order ?? []).map((place) => shown[place] ?? 0));
    return {
      score: Math.max(0, rising - 1) / (steps.length - 1),
      misconceptions: [],
      right: { order: steps.map((_, index) => shown.indexOf(index)) },
      notes: {},
    };
  },
};
