/** @file Marks given to the free texts of a class, and taken back. Scores follow at once; who gave what stays on record. */
import 'server-only';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { changeIn, type Entered } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { textOr404, textView } from '#server/classes/marking.ts';
import { oneText, type TextRow } from '#server/classes/marking-texts.ts';
import type { MarkingTextView } from '#server/classes/views-marking.ts';
import type { Client } from '#server/db.ts';
import { giveMark, type MarkChange, type MarkInput, undoMark } from '#server/marks.ts';
import { type Setting, setting } from '#server/quizzes.ts';

/**
 * @param name of the text, as `MarkingEntryView` has it
 * @returns the text as it is now, with the name of whose it is
 * @throws as `changeIn`; Problem `not-found`, `no-response`, `invalid-body`; `mark-conflict`, with the mark that is in force
 */
export const markText = (
  user: Actor | null,
  classId: string,
  name: string,
  locale: Locale,
  input: MarkInput,
  here: Setting = setting(),
): Promise<MarkingTextView> =>
  changeIn(user, classId, 'change-scores', async (tx, entered) => {
    const { key, row } = await textOr404(entered, name, here, tx);
    const change = await giveMark(tx, key, input, entered.user.id, here);
    if (change.changed) await recordMark(tx, entered, row, 'text-marked', change);
    return anew(tx, entered, row, locale, here);
  });

/** @throws as `changeIn`; Problem `not-found`; `mark-conflict` */
export const undoMarkOf = (
  user: Actor | null,
  classId: string,
  name: string,
  locale: Locale,
  version: number,
  here: Setting = setting(),
): Promise<MarkingTextView> =>
  changeIn(user, classId, 'change-scores', async (tx, entered) => {
    const { key, row } = await textOr404(entered, name, here, tx);
    const change = await undoMark(tx, key, version, entered.user.id, here);
    if (change.changed) await recordMark(tx, entered, row, 'mark-undone', change);
    return anew(tx, entered, row, locale, here);
  });

async function recordMark(
  tx: Client,
  entered: Entered,
  { member, assignment, item }: TextRow,
  act: 'text-marked' | 'mark-undone',
  { version, earned, most, mark }: MarkChange,
): Promise<void> {
  const given = earned === null ? null : earned / most;
  const detail = { item, version, score: given, points: most, text: mark?.comment ?? null };
  await record(tx, entered, act, { memberId: member, assignmentId: assignment, detail });
}

async function anew(
  tx: Client,
  entered: Entered,
  row: TextRow,
  locale: Locale,
  here: Setting,
): Promise<MarkingTextView> {
  const one = { attemptId: row.attempt, item: row.item };
  const now = await oneText({ classId: entered.class.id, viewer: entered.user.id, one }, here, tx);
  // Without its mark, one of an attempt that does not count any more is no longer among them.
  return textView(entered, now ?? { ...row, waits: true, mark: null, version: row.version + 1 }, locale, here, tx);
}

export const anonymitySchema = z.object({ anonymous: z.boolean() });

/** Hides whose free texts are until they are marked, or shows it. @throws as `changeIn` */
export const setAnonymity = (
  user: Actor | null,
  classId: string,
  anonymous: boolean,
): Promise<{ readonly anonymous: boolean }> =>
  changeIn(user, classId, 'change-class', async (tx, entered) => {
    if (entered.class.anonymous === anonymous) return { anonymous };
    await tx.class.update({ where: { id: classId }, data: { anonymous }, select: { id: true } });
    await record(tx, entered, 'anonymity-changed', { detail: { change: anonymous ? 'on' : 'off' } });
    return { anonymous };
  });
