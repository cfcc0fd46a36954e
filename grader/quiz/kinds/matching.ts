/** @file Pairs to be found. The left sides stand as they are written, the right ones are shuffled. Score: share of right pairs. */
import type { Text } from '#grader/exercise.ts';
import type { Facts } from '#grader/quiz/item.ts';
import type { KindOf } from '#grader/quiz/kind.ts';
import { orderOf } from '#grader/quiz/order.ts';
import { fieldOf, misshapen, placesOf } from '#grader/quiz/response.ts';
import type { Random } from '#grader/random.ts';

/** The right sides as shown; a pair's stand among them at the pair's index. */
function rightSides({ pairs, others = [] }: Facts['matching'], random: Random): { text: Text; pair: number }[] {
  const sides = [...pairs.map(([, right]) => right), ...others];
  return orderOf(sides, random).flatMap((pair) => {
    const text = sides[pair];
    return text ? [{ text, pair }] : [];
  });
}

/** Places or null for each left side, no place twice; or null. */
function matchesOf(value: unknown, left: number, rights: number): (number | null)[] | null {
  if (!Array.isArray(value) || value.length !== left) return null;
  const matches: unknown[] = [...value];
  const places = placesOf(
    matches.filter((match) => match !== null),
    rights,
  );
  return places && matches.map((match) => (typeof match === 'number' ? match : null));
}

export const matching: KindOf<'matching'> = {
  view: (facts, random, locale) => ({
    texts: [...facts.pairs.map(([left]) => left[locale]), ...rightSides(facts, random).map(({ text }) => text[locale])],
    left: facts.pairs.length,
  }),
  parse: (response, { texts, left }) => {
    const matches = matchesOf(fieldOf(response, 'matches'), left, texts.length - left);
    return matches ? { matches } : misshapen;
  },
  score: (facts, response, random) => {
    const shown = rightSides(facts, random);
    const right = facts.pairs.map((_, index) => shown.findIndex(({ pair }) => pair === index));
    const found = right.filter((place, index) => response?.matches[index] === place).length;
    return { score: found / facts.pairs.length, misconceptions: [], right: { matches: right }, notes: {} };
  },
};
