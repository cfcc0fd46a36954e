/** @file What a stored item response is worth: what is kept of it once it is checked or submitted. */
import 'server-only';
import type { Item, Kind } from '#grader/quiz/item.ts';
import type { Responses, Views } from '#grader/quiz/kind.ts';
import { parseResponse, scoreOf, variantOf, viewOf } from '#grader/quiz/variant.ts';
import { log } from '#server/log.ts';

export interface Scored {
  /** 0–1; null while it waits to be marked. */
  readonly score: number | null;
  /** 0 where it counts for nothing. */
  readonly points: number;
  readonly misconceptions: readonly string[];
  /** Places of chosen options in the order in which the item states them. */
  readonly options: readonly number[];
}

/**
 * @param response as it was stored; null scores 0. One that the item cannot read any more, because the quiz was changed,
 * counts for nothing, as does one that cannot be scored through our fault: neither may cost the learner anything.
 */
export function scored(item: Item, seed: string, response: unknown): Scored {
  const { points } = item;
  try {
    const read = response === null ? null : parseResponse<Kind>(item, seed, response);
    if (read && 'unreadable' in read) return uncounted;
    const { score, misconceptions } = scoreOf<Kind>(item, seed, read, 'en');
    return { score, points, misconceptions, options: read ? chosenOptions(item, seed, read) : [] };
  } catch (error) {
    log().error({ err: error, item: item.id, seed }, 'an item response cannot be scored');
    return uncounted;
  }
}

const uncounted: Scored = { score: null, points: 0, misconceptions: [], options: [] };

/** Attempts show options in orders of their own; counting them needs one that is the same for all. */
function chosenOptions(item: Item, seed: string, response: Responses[Kind]): number[] {
  const { facts } = variantOf<Kind>(item, seed);
  if (!('options' in facts) || !('chosen' in response)) return [];
  const { texts }: Views[Kind] = viewOf<Kind>(item, seed, 'en').view;
  const chosen = typeof response.chosen === 'number' ? [response.chosen] : response.chosen;
  const stated = chosen.map((place) => facts.options.findIndex(({ text }) => text.en === texts[place]));
  return stated.toSorted((a, b) => a - b);
}
