/** @file Somebody joined with another address than the roster has: their line of the roster and they become one. */
import 'server-only';
import { z } from 'zod';
import type { Actor } from '#server/access.ts';
import { changeIn } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { memberOf } from '#server/classes/members.ts';
import { type MemberView, memberFields, memberName, memberView } from '#server/classes/views-roster.ts';
import type { Client } from '#server/db.ts';
import { Problem } from '#server/problem.ts';

export const linkSchema = z.object({
  /** The line that still awaits its person; there is none of it afterwards. */
  line: z.uuid(),
});

/**
 * The member takes over what the awaited line says, and what was given to it meanwhile.
 * @throws as `changeIn`; Problem `not-found` unless one is a learner who joined and the other a line that waits
 */
export const linkMember = (
  user: Actor | null,
  classId: string,
  memberId: string,
  lineId: string,
): Promise<MemberView> =>
  changeIn(user, classId, 'change-roster', async (tx, entered) => {
    const member = await memberOf(tx, classId, memberId);
    const line = await memberOf(tx, classId, lineId);
    if (member.role !== 'learner' || member.userId === null)
      throw new Problem('not-found', 'The class has no such learner who joined.');
    if (line.userId !== null || line.role !== 'learner') throw new Problem('not-found', 'That line awaits nobody.');
    await moveWork(tx, lineId, memberId);
    await tx.classMember.delete({ where: { id: lineId }, select: { id: true } });
    const data = {
      name: line.name ?? member.name,
      email: line.email ?? member.email,
      studentId: line.studentId ?? member.studentId,
      login: line.login ?? member.login,
      canvasId: line.canvasId ?? member.canvasId,
      sectionId: line.sectionId ?? member.sectionId,
    };
    const row = await tx.classMember.update({ where: { id: memberId }, data, select: memberFields });
    const detail = { change: 'linked', who: memberName(row), account: member.user?.name ?? member.user?.email ?? null };
    await record(tx, entered, 'member-changed', { memberId, detail });
    return memberView(row, entered.user.id);
  });

/** Where both have an extension of the same assignment, the member's own stays. */
async function moveWork(tx: Client, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Extension" e SET "memberId" = ${to} WHERE e."memberId" = ${from}
      AND NOT EXISTS (SELECT 1 FROM "Extension" x WHERE x."memberId" = ${to} AND x."assignmentId" = e."assignmentId")`;
  const move = { where: { memberId: from }, data: { memberId: to } };
  await tx.scoreOverride.updateMany(move);
  await tx.scoreComment.updateMany(move);
  await tx.classEvent.updateMany(move);
}
