/** @file In which order free texts are marked: item by item, because marks are fair when one question is read from all in a row. */
import 'server-only';
import { z } from 'zod';
import type { Text } from '#server/classes/marking-texts.ts';
import type { MarkingList } from '#server/classes/views-marking.ts';
import { sign } from '#server/secret.ts';

export const filterSchema = z.object({
  assignment: z.uuid().nullable().default(null),
  item: z.string().max(100).nullable().default(null),
  section: z.uuid().nullable().default(null),
  list: z.enum(['waiting', 'marked', 'all'] satisfies MarkingList[]).default('waiting'),
});
export type MarkingFilter = z.infer<typeof filterSchema>;

export interface Ordering {
  /** Names are hidden: neither times nor the roster's order may tell. */
  readonly anonymous: boolean;
  readonly classId: string;
  /** Place of an item in its quiz. */
  readonly place: (row: Text) => number;
}

/** @param section of no meaning while names are hidden: a small one would tell */
export const chosen = (
  rows: readonly Text[],
  { assignment, item, section, list }: MarkingFilter,
  anonymous: boolean,
): Text[] =>
  rows.filter(
    (row) =>
      (assignment === null || row.assignment === assignment) &&
      (item === null || row.item === item) &&
      (section === null || anonymous || row.section === section) &&
      (list === 'all' || row.waits === (list === 'waiting')),
  );

const groupOf = ({ assignment, item }: Text) => `${assignment} ${item}`;

/** Within an item: the longest waiting first, or by chance, the same for everybody and whenever one looks. */
function within({ anonymous, classId }: Ordering): (row: Text) => string {
  if (!anonymous) return ({ at, attempt }) => `${at.toISOString()} ${attempt}`;
  const purpose = `order:${classId}`;
  return ({ attempt, item }) => {
    const signed = sign(purpose, `${attempt} ${item}`);
    return signed.slice(signed.lastIndexOf('.') + 1);
  };
}

const by =
  <T>(key: (row: T) => string) =>
  (a: T, b: T) =>
    key(a) < key(b) ? -1 : Number(key(a) > key(b));

/** What waits first; items by the text that has waited longest, or in the order of the class while names are hidden. */
export function inOrder(rows: readonly Text[], ordering: Ordering): Text[] {
  const key = memo(within(ordering));
  const oldest = new Map<string, number>();
  for (const row of rows.filter(({ waits }) => waits)) {
    const at = row.at.getTime();
    oldest.set(groupOf(row), Math.min(at, oldest.get(groupOf(row)) ?? at));
  }
  const since = (row: Text) => (ordering.anonymous || !row.waits ? 0 : (oldest.get(groupOf(row)) ?? 0));
  return rows.toSorted(
    (a, b) =>
      Number(b.waits) - Number(a.waits) ||
      since(a) - since(b) ||
      a.position - b.position ||
      by<Text>(({ assignment }) => assignment)(a, b) ||
      ordering.place(a) - ordering.place(b) ||
      by(key)(a, b),
  );
}

/** Keys of chance are worked out once a row. */
function memo(key: (row: Text) => string): (row: Text) => string {
  const known = new Map<Text, string>();
  return (row) => {
    const made = known.get(row) ?? key(row);
    known.set(row, made);
    return made;
  };
}

/**
 * Those to be marked next, best first: the ones of the same item that come after the one just looked at, then those of it that were passed
 * over, then the other items'.
 * @param rows all that the filter lets through, marked ones too
 * @param after null: from the start
 */
export function nextOf(
  rows: readonly Text[],
  after: { readonly attempt: string; readonly item: string } | null,
  ordering: Ordering,
): Text[] {
  const isLast = (row: Text) => row.attempt === after?.attempt && row.item === after.item;
  const waiting = inOrder(rows, ordering).filter((row) => row.waits && !row.held && !isLast(row));
  const last = rows.find(isLast);
  if (!last) return waiting;
  const key = memo(within(ordering));
  const same = waiting.filter((row) => groupOf(row) === groupOf(last));
  const later = same.filter((row) => key(row) > key(last));
  const rest = waiting.filter((row) => !same.includes(row));
  return [...later, ...same.filter((row) => !later.includes(row)), ...rest];
}
