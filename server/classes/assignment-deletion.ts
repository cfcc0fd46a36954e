/** @file Deleting an assignment, which takes what was said by hand with it: only for one who was told what that is. */
import 'server-only';
import type { Actor } from '#server/access.ts';
import type { Confirmed } from '#server/classes/assignment-rules.ts';
import { noSuchAssignment, plainRules } from '#server/classes/assignments.ts';
import { changeIn, enter } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { assignmentFields, type LossesView, namedMember } from '#server/classes/views-assignments.ts';
import { memberName } from '#server/classes/views-roster.ts';
import { type Client, db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';

async function lossesIn(client: Client, id: string): Promise<LossesView> {
  const member = namedMember;
  const orderBy = { createdAt: 'asc' } as const;
  const [extensions, overrides, comments] = await Promise.all([
    client.extension.findMany({ where: { assignmentId: id }, select: { dueAt: true, member }, orderBy }),
    client.scoreOverride.findMany({
      where: { assignmentId: id, undoneAt: null },
      select: { score: true, reason: true, member },
      orderBy,
    }),
    client.scoreComment.findMany({
      where: { assignmentId: id, deletedAt: null },
      select: { text: true, member },
      orderBy,
    }),
  ]);
  return {
    extensions: extensions.map((each) => ({ name: memberName(each.member) ?? '', dueAt: each.dueAt.toISOString() })),
    overrides: overrides.map(({ score, reason, ...each }) => ({ name: memberName(each.member) ?? '', score, reason })),
    comments: comments.map(({ text, ...each }) => ({ name: memberName(each.member) ?? '', text })),
  };
}

/** @throws as `enter`; Problem `not-found` */
export async function lossesOf(user: Actor | null, classId: string, id: string): Promise<LossesView> {
  await enter(user, classId, 'teach-class');
  const found = await db().assignment.findFirst({ where: { id, classId }, select: { id: true } });
  if (!found) throw noSuchAssignment();
  return lossesIn(db(), id);
}

const counts = ({ extensions, overrides, comments }: LossesView): Confirmed => ({
  ...{ extensions: extensions.length, overrides: overrides.length, comments: comments.length },
});

/**
 * What learners handed in stays theirs.
 * @param confirmed what one has been told is lost with it
 * @throws as `changeIn`; Problem `not-found`; `unconfirmed-loss` with the numbers of what would be lost, when these are others
 */
export async function deleteAssignment(
  user: Actor | null,
  classId: string,
  id: string,
  confirmed: Confirmed,
): Promise<void> {
  await changeIn(user, classId, 'change-assignments', async (tx, entered) => {
    // Nothing can be added to it meanwhile.
    await tx.$queryRaw`SELECT id FROM "Assignment" WHERE id = ${id} FOR UPDATE`;
    const found = await tx.assignment.findFirst({ where: { id, classId }, select: assignmentFields });
    if (!found) throw noSuchAssignment();
    const lost = counts(await lossesIn(tx, id));
    const { extensions, overrides, comments } = lost;
    if (extensions !== confirmed.extensions || overrides !== confirmed.overrides || comments !== confirmed.comments) {
      const detail = `With it go ${extensions} extensions, ${overrides} overrides and ${comments} comments: confirm these.`;
      throw new Problem('unconfirmed-loss', detail, undefined, { ...lost });
    }
    await tx.assignment.delete({ where: { id }, select: { id: true } });
    await record(tx, entered, 'assignment-deleted', { assignmentId: id, detail: { ...plainRules(found), ...lost } });
  });
}
