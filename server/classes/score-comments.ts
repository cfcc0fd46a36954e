/** @file What teachers say to one learner about their work at an assignment. */
import 'server-only';
import { z } from 'zod';
import { maxCommentLength } from '#lib/comment.ts';
import type { Actor } from '#server/access.ts';
import { type CellKey, cellOr404, mayDelete } from '#server/classes/cell.ts';
import { cellWorks } from '#server/classes/cell-works.ts';
import { changeIn } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { clock } from '#server/clock.ts';
import { Problem } from '#server/problem.ts';
import { isStorable } from '#server/storable.ts';

export const scoreCommentSchema = z.object({
  /** Made by the writer's browser: the comment's id, so that one sent twice is stored once. */
  key: z.uuid(),
  /** Markdown. */
  text: z.string().trim().min(1).max(maxCommentLength).refine(isStorable, 'is not text'),
  /** The submission or attempt it is about. */
  work: z.uuid().nullable(),
});
export type ScoreCommentInput = z.infer<typeof scoreCommentSchema>;

/** The longest text with each character escaped, and the rest. */
export const maxScoreCommentBytes = 6 * maxCommentLength + 1_024;

/** @throws as `changeIn`; Problem `not-found` */
export function commentOnScore(
  user: Actor | null,
  { classId, member: memberId, assignment: assignmentId }: CellKey,
  { key: id, text, work: workId }: ScoreCommentInput,
): Promise<{ readonly id: string }> {
  return changeIn(user, classId, 'comment-on-scores', async (tx, entered) => {
    await cellOr404({ classId, member: memberId, assignment: assignmentId }, tx);
    if (workId) await checkWork({ classId, member: memberId, assignment: assignmentId }, workId);
    const made = { id, assignmentId, memberId, workId, byId: entered.user.id, text };
    const { count } = await tx.scoreComment.createMany({ data: [made], skipDuplicates: true });
    if (count === 1) await record(tx, entered, 'comment-made', { memberId, assignmentId, detail: { comment: id } });
    else if ((await tx.scoreComment.count({ where: made })) === 0)
      throw new Problem('invalid-body', 'key: another comment has it.');
    return { id };
  });
}

async function checkWork({ classId, member, assignment }: CellKey, work: string): Promise<void> {
  const works = (await cellWorks(classId, member, assignment))(undefined);
  if (!works.some(({ id }) => id === work)) throw new Problem('not-found', 'The learner has no such work here.');
}

/** Deleted twice, it is deleted once. @throws as `changeIn`; Problem `not-found`, `forbidden` */
export function deleteScoreComment(
  user: Actor | null,
  { classId, member: memberId, assignment: assignmentId }: CellKey,
  id: string,
): Promise<{ readonly id: string }> {
  return changeIn(user, classId, 'comment-on-scores', async (tx, entered) => {
    const found = await tx.scoreComment.findFirst({
      where: { id, assignmentId, memberId, assignment: { classId } },
      select: { byId: true },
    });
    if (!found) throw new Problem('not-found', 'There is no such comment.');
    if (!mayDelete(entered, found.byId)) throw new Problem('forbidden', 'Somebody else wrote it.');
    const { count } = await tx.scoreComment.updateMany({
      where: { id, deletedAt: null },
      data: { deletedAt: clock() },
    });
    if (count === 1) await record(tx, entered, 'comment-deleted', { memberId, assignmentId, detail: { comment: id } });
    return { id };
  });
}
