/** @file What is done to several lines of a roster at once, one statement for all: section, removal; and leaving by oneself. */
import 'server-only';
import { z } from 'zod';
import type { Actor } from '#server/access.ts';
import { changeIn, type Entered } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { checkMayTeachers, keepInstructor } from '#server/classes/members.ts';
import { sectionName } from '#server/classes/roster.ts';
import { type MemberRow, memberFields, memberName } from '#server/classes/views-roster.ts';
import { clock } from '#server/clock.ts';
import type { Client } from '#server/db.ts';
import { Problem } from '#server/problem.ts';

const members = z.array(z.uuid()).min(1).max(2_000);

export const manySchema = z.union([
  z.object({ members, section: z.uuid().nullable() }),
  /** Removed ones keep their line and everything about it, and can be brought back. */
  z.object({ members, removed: z.boolean() }),
]);
export type ManyInput = z.infer<typeof manySchema>;

/** All or none. @throws as `changeIn`; Problem `not-found`, `forbidden`, `last-instructor` */
export const changeMembers = (user: Actor | null, classId: string, input: ManyInput): Promise<void> =>
  changeIn(user, classId, 'change-roster', async (tx, entered) => {
    const ids = [...new Set(input.members)];
    const rows = await tx.classMember.findMany({ where: { classId, id: { in: ids } }, select: memberFields });
    if (rows.length !== ids.length) throw new Problem('not-found', 'The class has no such member.');
    if (rows.some(({ role }) => role !== 'learner')) checkMayTeachers(entered);
    await ('section' in input ? move(tx, entered, rows, input.section) : remove(tx, entered, rows, input.removed));
  });

/** Of one their id, of several their names, so that the record says of whom it speaks. */
const about = (rows: readonly MemberRow[]) => ({
  ...(rows[0] && rows.length === 1 && { memberId: rows[0].id }),
  detail: { count: rows.length, who: rows.map((row) => memberName(row) ?? '?').join(', ') },
});

async function move(tx: Client, entered: Entered, all: readonly MemberRow[], sectionId: string | null): Promise<void> {
  const section = sectionId ? await sectionName(tx, entered.class.id, sectionId) : null;
  const rows = all.filter((row) => row.sectionId !== sectionId);
  if (rows.length === 0) return;
  await tx.classMember.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { sectionId } });
  const { detail, ...whom } = about(rows);
  await record(tx, entered, 'member-changed', { ...whom, detail: { ...detail, change: 'moved', section } });
}

async function remove(tx: Client, entered: Entered, all: readonly MemberRow[], removed: boolean): Promise<void> {
  const rows = all.filter(({ removedAt }) => (removedAt !== null) !== removed);
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  if (removed && rows.some(({ role }) => role === 'instructor')) await keepInstructor(tx, entered.class.id, ids);
  await tx.classMember.updateMany({ where: { id: { in: ids } }, data: { removedAt: removed ? clock() : null } });
  const { detail, ...whom } = about(rows);
  if (removed) await record(tx, entered, 'member-removed', { ...whom, detail });
  else await record(tx, entered, 'member-changed', { ...whom, detail: { ...detail, change: 'returned' } });
}

/** One's own line stays, so that who comes back finds everything. @throws as `changeIn`; Problem `not-found`, `last-instructor` */
export const leaveClass = (user: Actor | null, classId: string): Promise<void> =>
  changeIn(user, classId, 'leave-class', async (tx, entered) => {
    const { membership } = entered;
    if (!membership) throw new Problem('not-found', 'You are not in the class.');
    const { memberId, role } = membership;
    if (role === 'instructor') await keepInstructor(tx, classId, [memberId]);
    await tx.classMember.update({ where: { id: memberId }, data: { removedAt: clock() }, select: { id: true } });
    await record(tx, entered, 'member-removed', { memberId, detail: { left: true } });
  });
