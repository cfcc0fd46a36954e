/** @file One item with an attempt's seed: what it asks, what of that a browser may see, and what a response to it is worth. */
import type { Locale } from '#grader/exercise.ts';
import type { ItemOf, Kind, Variant } from '#grader/quiz/item.ts';
import type { KindOf, Responses, Score, Unreadable, Views } from '#grader/quiz/kind.ts';
import { kinds } from '#grader/quiz/kinds.ts';
import { type Random, random } from '#grader/random.ts';

/** All that may reach a browser before the explanation may. */
export type ItemView = {
  readonly [K in Kind]: {
    readonly id: string;
    readonly kind: K;
    readonly points: number;
    /** Markdown. */
    readonly prompt: string;
    readonly view: Views[K];
  };
}[Kind];

const kindOf = <K extends Kind>({ kind }: ItemOf<K>): KindOf<K> => kinds[kind];

/** Apart from the numbers, so that orders do not depend on how many numbers an item draws. */
const orderOf = ({ id }: ItemOf<Kind>, seed: string): Random => random(`${seed} ${id} order`);

/** The item with the numbers of this seed, key and explanation included. */
export const variantOf = <K extends Kind>(item: ItemOf<K>, seed: string): Variant<K> =>
  item.variant(random(`${seed} ${item.id}`));

export function viewOf<K extends Kind>(item: ItemOf<K>, seed: string, locale: Locale): ItemView {
  const { prompt, facts } = variantOf(item, seed);
  const view = kindOf(item).view(facts, orderOf(item, seed), locale);
  // The kind and its view belong together, which TypeScript cannot see of a union.
  return { id: item.id, kind: item.kind, points: item.points, prompt: prompt[locale], view } as ItemView;
}

/** Reads what a browser sent; never throws. */
export function parseResponse<K extends Kind>(
  item: ItemOf<K>,
  seed: string,
  response: unknown,
): Responses[K] | Unreadable {
  const kind = kindOf(item);
  return kind.parse(response, kind.view(variantOf(item, seed).facts, orderOf(item, seed), 'en'));
}

/** @param response as `parseResponse` gave it, or null where there is none */
export function scoreOf<K extends Kind>(
  item: ItemOf<K>,
  seed: string,
  response: Responses[K] | null,
  locale: Locale,
): Score<K> {
  return kindOf(item).score(variantOf(item, seed).facts, response, orderOf(item, seed), locale);
}
