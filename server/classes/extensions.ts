/** @file More time for single learners. */
import 'server-only';
import type { Actor } from '#server/access.ts';
import type { ExtendInput } from '#server/classes/assignment-rules.ts';
import { noSuchAssignment } from '#server/classes/assignments.ts';
import { changeIn, type Entered, enter } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { type ExtendableView, isoOrNull, namedMember } from '#server/classes/views-assignments.ts';
import { memberName } from '#server/classes/views-roster.ts';
import { type Client, db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';

/** The learners of the class by name, also those who have not joined yet. @throws as `enter` */
export async function extendable(user: Actor | null, classId: string): Promise<ExtendableView[]> {
  await enter(user, classId, 'teach-class');
  const rows = await db().classMember.findMany({
    where: { classId, role: 'learner', removedAt: null },
    select: { ...namedMember.select, section: { select: { name: true } } },
  });
  return rows
    .map((row) => ({ member: row.id, name: memberName(row) ?? '', section: row.section?.name ?? null }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/**
 * Gives an extension to learners, changes the one they have, or takes it away.
 * @throws as `changeIn`; Problem `not-found`; `invalid-body` when it gives no time
 */
export async function extend(
  user: Actor | null,
  classId: string,
  assignmentId: string,
  input: ExtendInput,
): Promise<void> {
  const members = [...new Set(input.members)];
  await changeIn(user, classId, 'change-assignments', async (tx, entered) => {
    const assignment = await tx.assignment.findFirst({
      where: { id: assignmentId, classId },
      select: { dueAt: true },
    });
    if (!assignment) throw noSuchAssignment();
    const where = { id: { in: members }, classId, role: 'learner', removedAt: null } as const;
    if ((await tx.classMember.count({ where })) < members.length)
      throw new Problem('not-found', 'Some of them are no learners of the class.');
    if (input.extension === null) return withdraw(tx, entered, assignmentId, members);
    const { dueAt } = assignment;
    if (!dueAt) throw new Problem('invalid-body', 'extension: the assignment has no due time to extend');
    if (input.extension.dueAt <= dueAt)
      throw new Problem('invalid-body', `extension.dueAt: is not after ${dueAt.toISOString()}, when it is due for all`);
    return give(tx, entered, assignmentId, { members, extension: input.extension });
  });
}

interface Given {
  readonly members: readonly string[];
  readonly extension: NonNullable<ExtendInput['extension']>;
}

async function give(tx: Client, entered: Entered, assignmentId: string, { members, extension }: Given): Promise<void> {
  const where = { assignmentId, memberId: { in: [...members] } };
  const before = await tx.extension.findMany({ where, select: { memberId: true, dueAt: true } });
  await tx.extension.deleteMany({ where });
  const reason = extension.reason || null;
  await tx.extension.createMany({
    data: members.map((memberId) => ({ ...extension, reason, assignmentId, memberId })),
  });
  const [dueAt, closesAt] = [extension.dueAt.toISOString(), isoOrNull(extension.closesAt)];
  const abouts = members.map((memberId) => {
    const old = before.find((each) => each.memberId === memberId);
    return { assignmentId, memberId, detail: { dueAt, closesAt, reason, dueAtBefore: isoOrNull(old?.dueAt ?? null) } };
  });
  await record(tx, entered, 'extension-given', abouts);
}

async function withdraw(tx: Client, entered: Entered, assignmentId: string, members: readonly string[]): Promise<void> {
  const where = { assignmentId, memberId: { in: [...members] } };
  const before = await tx.extension.findMany({ where, select: { memberId: true, dueAt: true } });
  if (before.length === 0) return;
  await tx.extension.deleteMany({ where });
  const abouts = before.map(({ memberId, dueAt }) => ({
    ...{ assignmentId, memberId, detail: { dueAtBefore: dueAt.toISOString() } },
  }));
  await record(tx, entered, 'extension-withdrawn', abouts);
}
