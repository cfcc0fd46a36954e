import type { Locale, Text } from '#grader/exercise.ts';
import type { Facts, Item, ItemOf, Kind } from '#grader/quiz/item.ts';
import type { Responses } from '#grader/quiz/kind.ts';
import { kinds } from '#grader/quiz/kinds.ts';
import { scoreOf, variantOf } from '#grader/quiz/variant.ts';
import { random } from '#grader/random.ts';
import { readGift } from '#scripts/quiz-formats/gift-read.ts';
import { gift } from '#scripts/quiz-formats/gift-write.ts';
import { dataOf, itemOf } from '#scripts/quiz-formats/imported.ts';

export const seed = 'round trip';

export function roundTrip(items: readonly Item[], locale: Locale) {
  const { result: file, notes } = gift(items, { seed, locale });
  const { result: questions, notes: read } = readGift(file);
  return { file, notes, read, items: questions.map((question) => itemOf(dataOf(question, locale))) };
}

/** Responses told apart from the order on the page: by the indices of what the facts hold. */
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

function subsets(count: number): number[][] {
  return numbers(2 ** count).map((bits) => numbers(count).filter((i) => bits & (1 << i)));
}

/** For each index of the facts its place on the page. */
function places<K extends Kind>(item: ItemOf<K>, texts: (facts: Facts[K]) => readonly Text[], skipped = 0): number[] {
  const { facts } = variantOf(item, seed);
  const shown = kinds[item.kind].view(facts, random(`${seed} ${item.id} order`), 'en').texts.slice(skipped);
  return texts(facts).map(({ en }) => shown.indexOf(en));
}

const at = (found: readonly number[], index: number) => found[index] ?? -1;

/** Comparable between two items that hold the same in another order: `order[i]` is where the first one's i-th thing is in the second. */
export const responses: {
  readonly [K in Kind]: (item: ItemOf<K>) => {
    readonly count: number;
    readonly make: (index: readonly number[]) => Responses[K][];
  };
} = {
  choice: (item) => {
    const found = places(item, ({ options }) => options.map(({ text }) => text));
    return { count: found.length, make: (index) => index.map((i) => ({ chosen: at(found, i) })) };
  },
  choices: (item) => {
    const found = places(item, ({ options }) => options.map(({ text }) => text));
    const make = (index: readonly number[]) =>
      subsets(index.length).map((some) => ({ chosen: some.map((i) => at(found, at(index, i))) }));
    return { count: found.length, make };
  },
  ordering: (item) => {
    const found = places(item, ({ steps }) => steps);
    const make = (index: readonly number[]) => {
      const right = index.map((i) => at(found, i));
      const turned = [...right.slice(1), at(right, 0)];
      return [right, turned, right.toReversed()].map((order) => ({ order }));
    };
    return { count: found.length, make };
  },
  matching: (item) => {
    const found = places(
      item,
      ({ pairs, others = [] }) => [...pairs.map(([, right]) => right), ...others],
      variantOf(item, seed).facts.pairs.length,
    );
    const left = variantOf(item, seed).facts.pairs.length;
    const make = (index: readonly number[]) =>
      index.map((_, by) => ({ matches: numbers(left).map((i) => at(found, at(index, (i + by) % index.length))) }));
    return { count: found.length, make };
  },
  number: (item) => {
    const { answer, tolerance, wrong } = variantOf(item, seed).facts;
    const reach = tolerance.atol + tolerance.rtol * Math.abs(answer);
    const values = [answer, answer + 0.9 * reach, answer - 0.9 * reach, answer + 1.2 * reach, answer - 1.2 * reach];
    const typed = [...values, ...wrong.map((each) => each.answer), 12345.678].map((value) => ({
      typed: value.toFixed(9),
    }));
    return { count: 0, make: () => typed };
  },
  formula: (item) => {
    const { solution, wrong } = variantOf(item, seed).facts;
    return { count: 0, make: () => [solution, ...wrong.map(({ answer }) => answer)].map((typed) => ({ typed })) };
  },
  trace: (item) => {
    const { output, wrong } = variantOf(item, seed).facts;
    return {
      count: 0,
      make: () =>
        [output, ...wrong.map(({ answer }) => answer), ['nothing like it']].map((lines) => ({
          typed: lines.join('\n'),
        })),
    };
  },
  free: () => ({ count: 0, make: () => [{ typed: 'Because.' }] }),
};

/** The scores of all these responses. */
export function scores<K extends Kind>(item: ItemOf<K>, made: readonly Responses[K][]): (number | null)[] {
  return made.map((response) => {
    const { score } = scoreOf(item, seed, response, 'en');
    return score === null ? null : Number(score.toFixed(9));
  });
}
