/** @file Changing one's password, ending one's sessions, and the links by which a forgotten password is replaced. */
import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { z } from 'zod';
import { can } from '#server/access.ts';
import { audit } from '#server/audit.ts';
import { clock } from '#server/clock.ts';
import { type Client, db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';
import { hashPassword, passwordSchema, type User, userFields } from '#server/users.ts';

const hourMs = 3_600_000;
/** By mail one goes there at once; a link from an administrator may travel for a day. */
export const lifetimes = { mail: hourMs, administrator: 24 * hourMs } as const;

export const changeSchema = z.object({
  /** Null for an account that has none yet. */
  current: z.string().max(256).nullable(),
  password: passwordSchema,
});
export type PasswordChange = z.infer<typeof changeSchema>;

const signedOut = () => new Problem('not-signed-in', 'Sign in first.');

/**
 * Sets another password and ends all sessions, this one too.
 * @throws Problem `not-signed-in`; `forbidden` for a wrong present password; `rate-limited`
 */
export async function changePassword(user: User | null, { current, password }: PasswordChange): Promise<void> {
  if (!user || !can(user, 'manage-own-account')) throw signedOut();
  await countRequest('change-password', user.id);
  const { passwordHash } = await db().user.findUniqueOrThrow({
    where: { id: user.id },
    select: { passwordHash: true },
  });
  if (passwordHash && !(await verify(passwordHash, current ?? '')))
    throw new Problem('forbidden', 'The present password is not right.');
  if (!passwordHash && !user.email) throw new Problem('forbidden', 'A password needs an email address beside it.');
  const next = await hashPassword(password);
  await db().$transaction(async (tx) => {
    await setPassword(tx, user.id, next);
    await audit(tx, 'password-changed', { by: user, of: user });
  });
}

async function setPassword(tx: Client, userId: string, passwordHash: string): Promise<User> {
  await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
  return tx.user.update({
    where: { id: userId },
    data: { passwordHash, sessionVersion: { increment: 1 } },
    select: userFields,
  });
}

/** Ends every session of the account, wherever it is open. @throws Problem `not-signed-in` */
export async function endSessions(user: User | null, by: User | null = user): Promise<void> {
  if (!user || !can(user, 'manage-own-account')) throw signedOut();
  await db().$transaction(async (tx) => {
    const data = { sessionVersion: { increment: 1 } };
    await tx.user.update({ where: { id: user.id }, data, select: { id: true } });
    await audit(tx, 'sessions-ended', { by, of: user });
  });
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Where a token is taken, below a language's part of the site. */
export const resetPath = (token: string): string => `/reset-password/${token}`;

/**
 * @param by who asked: the one who forgot it, or an administrator, who passes it on
 * @returns the token, known to nobody else from here on; null when no account has the address
 */
export async function createReset(email: string, by: keyof typeof lifetimes): Promise<string | null> {
  const user = await db().user.findUnique({ where: { email }, select: userFields });
  if (!user) return null;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(clock().getTime() + lifetimes[by]);
  await db().$transaction(async (tx) => {
    await tx.passwordReset.create({
      data: { tokenHash: hashOf(token), userId: user.id, expiresAt },
      select: { userId: true },
    });
    await audit(tx, by === 'mail' ? 'password-reset-asked' : 'password-reset-made', { by: null, of: user });
  });
  return token;
}

const open = (token: string) => ({ tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: clock() } });

/** Whether a token still works. */
export const resetIsOpen = async (token: string): Promise<boolean> =>
  (await db().passwordReset.count({ where: open(token) })) > 0;

export const resetSchema = z.object({ token: z.string().max(100), password: passwordSchema });

/**
 * Sets a forgotten password anew, once; all sessions end, and other links of the account are worth nothing.
 * @returns the account's address, by which its owner signs in
 * @throws Problem `reset-used`
 */
export async function resetPassword({ token, password }: z.infer<typeof resetSchema>): Promise<string> {
  const next = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const [used] = await tx.passwordReset.updateManyAndReturn({
      where: open(token),
      data: { usedAt: clock() },
      select: { userId: true },
    });
    if (!used) throw new Problem('reset-used', 'Ask for a new link.');
    const user = await setPassword(tx, used.userId, next);
    await audit(tx, 'password-reset', { by: user, of: user });
    return user.email ?? '';
  });
}
