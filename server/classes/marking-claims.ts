/** @file Who has which free text open: a word among those who mark at once, which runs out by itself and binds nobody. */
import 'server-only';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { changeIn, type Entered } from '#server/classes/class-access.ts';
import { orderingOf, textOr404, textView } from '#server/classes/marking.ts';
import { keyOf } from '#server/classes/marking-names.ts';
import { chosen, filterSchema, type MarkingFilter, nextOf } from '#server/classes/marking-order.ts';
import { shownOf, textsOf } from '#server/classes/marking-texts.ts';
import type { MarkingTextView } from '#server/classes/views-marking.ts';
import type { Client } from '#server/db.ts';
import type { TextKey } from '#server/marks.ts';
import { type Setting, setting } from '#server/quizzes.ts';

/** A page that is open says it again three times as often. */
export const claimMs = 90_000;

export const nextSchema = filterSchema.omit({ list: true }).extend({
  /** The text that was looked at last. */
  after: z.string().max(1_000).nullable().default(null),
});

/**
 * The text to be marked next, held for the one who asks: of several at once each gets another one.
 * @returns null when none is left that waits and that nobody else has open
 * @throws as `changeIn`
 */
export function nextText(
  user: Actor | null,
  classId: string,
  locale: Locale,
  { after, ...filter }: Omit<MarkingFilter, 'list'> & { readonly after: string | null },
  here: Setting = setting(),
): Promise<MarkingTextView | null> {
  return changeIn(user, classId, 'change-scores', async (tx, entered) => {
    const rows = await textsOf({ classId, viewer: entered.user.id }, here, tx);
    const shown = chosen(rows, { ...filter, list: 'all' }, entered.class.anonymous);
    const last = after === null ? null : keyOf(entered, after);
    const order = nextOf(shown, last && { attempt: last.attemptId, item: last.item }, orderingOf(entered, here));
    // Only a claim from another class, whose row we do not hold, can get in between.
    for (const text of order.slice(0, 5)) {
      if (!(await hold(tx, entered, { attemptId: text.attempt, item: text.item }, here.now))) continue;
      const [row] = await shownOf([text], entered.user.id, here.now, tx);
      return row ? textView(entered, row, locale, here, tx) : null;
    }
    return null;
  });
}

/**
 * Says that the one who asks has the text open, or still has; what they held before is let go. Nothing is held of one that has its mark.
 * @returns who else has it open
 * @throws as `changeIn`; Problem `not-found`
 */
export function claimText(
  user: Actor | null,
  classId: string,
  name: string,
  here: Setting = setting(),
): Promise<{ readonly heldBy: string | null }> {
  return changeIn(user, classId, 'change-scores', async (tx, entered) => {
    const { key, row } = await textOr404(entered, name, here, tx);
    if (row.waits && !row.held) await hold(tx, entered, key, here.now);
    return { heldBy: row.held ? (row.holder ?? '') : null };
  });
}

/** One text a person and class. @returns false when somebody else holds it */
async function hold(
  tx: Client,
  { user, class: { id } }: Entered,
  { attemptId, item }: TextKey,
  now: Date,
): Promise<boolean> {
  const expiresAt = new Date(now.getTime() + claimMs);
  const held = await tx.$executeRaw`
    INSERT INTO "MarkClaim" ("attemptId", item, "userId", "expiresAt") VALUES (${attemptId}, ${item}, ${user.id}, ${expiresAt})
    ON CONFLICT ("attemptId", item) DO UPDATE SET "userId" = excluded."userId", "expiresAt" = excluded."expiresAt"
    WHERE "MarkClaim"."userId" = excluded."userId" OR "MarkClaim"."expiresAt" <= ${now}`;
  if (held === 0) return false;
  await tx.$executeRaw`
    DELETE FROM "MarkClaim" WHERE "userId" = ${user.id} AND NOT ("attemptId" = ${attemptId} AND item = ${item})
      AND "attemptId" IN (
        SELECT q.id FROM "QuizAttempt" q JOIN "ClassMember" m ON m."userId" = q."userId" AND m."classId" = ${id}
      )`;
  return true;
}
