/**
 * @file Deleting an account. What is only theirs goes; a class keeps the scores it gave, under a name that says nothing, because a teacher answers
 * for them; discussions keep what was said, without its author.
 */
import 'server-only';
import { randomBytes } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { z } from 'zod';
import type { Actor } from '#server/access.ts';
import { audit, forgetInAudit } from '#server/audit.ts';
import { scoresOf } from '#server/classes/scores.ts';
import { type Client, db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';

export const deletionSchema = z.object({
  /** Of those who have one. */
  password: z.string().max(256).nullable(),
  /** The account's email address or, without one, name, typed again. */
  confirmation: z.string().max(300),
});
export type DeletionInput = z.infer<typeof deletionSchema>;

/**
 * @throws Problem `not-signed-in`; `forbidden` for a wrong password or confirmation; `last-instructor` and `last-admin` while somebody has to take over;
 * `rate-limited`
 */
export async function deleteAccount(user: Actor | null, input: DeletionInput): Promise<void> {
  if (!user) throw new Problem('not-signed-in', 'There is no account to delete.');
  await countRequest('delete-account', user.id);
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${user.id} FOR UPDATE`;
    await confirm(tx, user, input);
    await refuseIndispensable(tx, user);
    await keepScores(tx, user.id);
    await nameless(tx, user.id);
    await forgetInAudit(tx, user.id);
    if (!user.guest) await audit(tx, 'account-deleted', { by: null, of: null, detail: { role: user.role } });
    await tx.user.delete({ where: { id: user.id }, select: { id: true } });
  });
}

async function confirm(tx: Client, user: Actor, { password, confirmation }: DeletionInput): Promise<void> {
  const found = await tx.user.findUnique({
    where: { id: user.id },
    select: { email: true, name: true, passwordHash: true, guest: true },
  });
  if (!found) throw new Problem('not-signed-in', 'There is no account to delete.');
  if (found.guest) return; // nothing that anybody else could know of them
  const own = found.email ?? found.name ?? '';
  if (confirmation.trim().toLowerCase() !== own.trim().toLowerCase())
    throw new Problem('forbidden', 'Type the email address of the account as it is.');
  if (found.passwordHash && !(await verify(found.passwordHash, password ?? '')))
    throw new Problem('forbidden', 'The password is not right.');
}

async function refuseIndispensable(tx: Client, user: Actor): Promise<void> {
  const [alone] = await tx.$queryRaw<{ name: string }[]>`
    SELECT c.name FROM "Class" c JOIN "ClassMember" m ON m."classId" = c.id
    WHERE m."userId" = ${user.id} AND m.role = 'instructor' AND m."removedAt" IS NULL AND NOT EXISTS (
      SELECT FROM "ClassMember" o WHERE o."classId" = c.id AND o.role = 'instructor' AND o."removedAt" IS NULL
        AND o."userId" <> ${user.id}
    ) LIMIT 1`;
  if (alone) throw new Problem('last-instructor', `Make somebody else an instructor of "${alone.name}" first.`);
  if (user.role !== 'admin') return;
  const others = await tx.user.count({ where: { role: 'admin', id: { not: user.id } } });
  if (others === 0) throw new Problem('last-admin', 'Make somebody else an administrator first.');
}

/** Derived scores cannot outlive what they are derived from: each becomes one given by hand. */
async function keepScores(tx: Client, userId: string): Promise<void> {
  const members = await tx.classMember.findMany({
    where: { userId, role: 'learner' },
    select: { id: true, classId: true },
  });
  for (const { id: member, classId } of members) {
    const derived = (await scoresOf({ classId, member }, tx)).filter(
      ({ score, override }) => !override && score !== null,
    );
    await tx.scoreOverride.createMany({
      data: derived.map(({ assignment, score }) => ({
        ...{ assignmentId: assignment, memberId: member, score, reason: 'account deleted' },
      })),
    });
  }
}

/** Their lines of rosters get a name of chance; what they did to classes stays on record without theirs. */
async function nameless(tx: Client, userId: string): Promise<void> {
  const lines = await tx.classMember.findMany({ where: { userId }, select: { id: true } });
  for (const { id } of lines) {
    const unnamed = { email: null, studentId: null, login: null, canvasId: null };
    const name = `(${randomBytes(3).toString('hex')})`;
    await tx.classMember.update({ where: { id }, data: { ...unnamed, name, userId: null }, select: { id: true } });
  }
  await tx.classEvent.updateMany({ where: { byId: userId }, data: { byId: null, by: '' } });
  await tx.scoreOverride.updateMany({ where: { byId: userId }, data: { byId: null } });
  await tx.scoreComment.updateMany({ where: { byId: userId }, data: { byId: null } });
  await tx.regrade.updateMany({ where: { byId: userId }, data: { byId: null } });
}
