/** @file A response of whatever kind, for asking what would have been right where nobody responded. */
import 'server-only';
import type { Item, Kind } from '#grader/quiz/item.ts';
import type { Responses } from '#grader/quiz/kind.ts';
import { parseResponse, viewOf } from '#grader/quiz/variant.ts';

/**
 * The first of a few that the item's kind can read. What is right does not depend on it.
 * @throws when the kind reads none of them
 */
export function anyResponse(item: Item, seed: string): Responses[Kind] {
  const { view } = viewOf<Kind>(item, seed, 'en');
  const places = view.texts.map((_, place) => place);
  const left = 'left' in view ? view.left : 0;
  const tried = [{ chosen: [] }, { chosen: 0 }, { typed: '0' }, { order: places }, { matches: Array(left).fill(null) }];
  for (const each of tried) {
    const read = parseResponse<Kind>(item, seed, each);
    if (!('unreadable' in read)) return read;
  }
  throw new Error(`${item.id}: no response fits`);
}
