/** @file Scores given by hand in place of derived ones, and taken back. Nothing derived is touched: both stand beside each other. */
import 'server-only';
import { z } from 'zod';
import type { Actor } from '#server/access.ts';
import { type CellKey, cellOr404 } from '#server/classes/cell.ts';
import { changeIn } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { clock } from '#server/clock.ts';
import { newId } from '#server/ids.ts';
import { Problem } from '#server/problem.ts';
import { isStorable } from '#server/storable.ts';

/** Twice the points: extra credit, and no slip of a key. */
const mostScore = 2;

export const overrideSchema = z.object({
  /** 0–1 and beyond for extra credit; null: excused. */
  score: z.number().min(0).max(mostScore).nullable(),
  reason: z.string().trim().min(1).max(1_000).refine(isStorable, 'is not text'),
});
export type OverrideInput = z.infer<typeof overrideSchema>;

/** @returns the override's id @throws as `changeIn`; Problem `not-found` */
export function overrideScore(
  user: Actor | null,
  { classId, member: memberId, assignment: assignmentId }: CellKey,
  { score, reason }: OverrideInput,
): Promise<{ readonly id: string }> {
  return changeIn(user, classId, 'change-scores', async (tx, entered) => {
    const { assignment } = await cellOr404({ classId, member: memberId, assignment: assignmentId }, tx);
    const id = newId();
    await tx.scoreOverride.create({
      // The newest counts, whichever machine wrote it.
      data: { id, assignmentId, memberId, score, reason, byId: entered.user.id, createdAt: clock() },
      select: { id: true },
    });
    const detail = { override: id, score, points: assignment.points, reason };
    await record(tx, entered, 'score-overridden', { memberId, assignmentId, detail });
    return { id };
  });
}

/** What counted before it counts again. Undone twice, it is undone once. @throws as `changeIn`; Problem `not-found` */
export function undoOverride(
  user: Actor | null,
  { classId, member: memberId, assignment: assignmentId }: CellKey,
  id: string,
): Promise<{ readonly id: string }> {
  return changeIn(user, classId, 'change-scores', async (tx, entered) => {
    const { assignment } = await cellOr404({ classId, member: memberId, assignment: assignmentId }, tx);
    const [undone] = await tx.scoreOverride.updateManyAndReturn({
      where: { id, assignmentId, memberId, undoneAt: null },
      data: { undoneAt: clock() },
      select: { score: true },
    });
    const detail = { override: id, score: undone?.score ?? null, points: assignment.points };
    if (undone) await record(tx, entered, 'override-undone', { memberId, assignmentId, detail });
    else if ((await tx.scoreOverride.count({ where: { id, assignmentId, memberId } })) === 0)
      throw new Problem('not-found', 'There is no such override.');
    return { id };
  });
}
