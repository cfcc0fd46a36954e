/** @file What hides whose a free text is: names for it that say nothing, and the learner's own name taken out of what they wrote. */
import 'server-only';
import { z } from 'zod';
import { nameMask } from '#lib/name-mask.ts';
import type { Entered } from '#server/classes/class-access.ts';
import { partsOf } from '#server/classes/insight-names.ts';
import type { TextKey } from '#server/marks.ts';
import { seal, unseal } from '#server/secret.ts';

const contents = z.tuple([z.uuid(), z.string(), z.string(), z.string()]);

const purposeOf = ({ user, class: { id } }: Entered) => `text:${id}:${user.id}`;

/**
 * The text's name in the API. An attempt's id would tell, for the gradebook shows it beside a name, and it holds the time at which the
 * attempt began. This one is another one for each viewer, after each mark, and where names are shown: none that was ever seen with a
 * name is seen again without one.
 */
export const nameOf = (entered: Entered, { attemptId, item }: TextKey, version: number, hidden: boolean): string =>
  seal(purposeOf(entered), JSON.stringify([attemptId, item, String(version), hidden ? 'hidden' : 'shown']));

/** Null for what was not made here for this viewer and class. */
export function keyOf(entered: Entered, name: string): TextKey | null {
  const text = unseal(purposeOf(entered), name);
  if (text === null) return null;
  const [attemptId, item] = contents.parse(JSON.parse(text));
  return { attemptId, item };
}

const han = /\p{Script=Han}/u;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** @param called names, addresses, numbers and logins of the one who wrote it */
export function masked(typed: string, called: readonly (string | null | undefined)[]): string {
  const known = called.flatMap((each) => (each ? [each, each.split('@')[0] ?? '', ...partsOf(each)] : []));
  const words = [...new Set(known)].filter((word) => [...word].length >= 2).sort((a, b) => b.length - a.length);
  if (words.length === 0) return typed;
  const alone = words.map((word) =>
    han.test(word) ? escaped(word) : `(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`,
  );
  return typed.replace(new RegExp(alone.join('|'), 'giu'), nameMask);
}
