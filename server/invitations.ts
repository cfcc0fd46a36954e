/** @file One-time links that give their taker a role. The link is shown once; the database keeps only its hash. */
import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '#prisma/client/enums.ts';
import { can } from '#server/access.ts';
import { audit } from '#server/audit.ts';
import { clock } from '#server/clock.ts';
import { type Client, db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import type { User } from '#server/users.ts';

const lifetimeMs = 7 * 24 * 60 * 60 * 1000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** @returns the token: 32 random bytes as text, known to nobody else from here on */
export async function createInvitation(role: Role): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(clock().getTime() + lifetimeMs);
  await db().invitation.create({ data: { tokenHash: hashOf(token), role, expiresAt }, select: { role: true } });
  return token;
}

/** Where a token is taken, below the site's address. */
const invitationPath = (token: string): string => `/invitation/${token}`;

/**
 * A path that makes whoever opens it first the administrator, or null when there is one already. Each call makes a new
 * link, good for seven days; once one is taken the others are worth nothing.
 */
export async function firstAdminLink(): Promise<string | null> {
  const admin = await db().user.findFirst({ where: { role: 'admin' }, select: { id: true } });
  return admin ? null : invitationPath(await createInvitation('admin'));
}

/** The role a token still gives, or null when it is unknown, used or expired. */
export async function invitedRole(token: string): Promise<Role | null> {
  const open = { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: clock() } };
  return (await db().invitation.findFirst({ where: open, select: { role: true } }))?.role ?? null;
}

/** @throws Problem `not-signed-in`, `invitation-used` */
export async function takeInvitation(user: User | null, token: string): Promise<Role> {
  if (!user || !can(user, 'take-invitation')) throw new Problem('not-signed-in', 'Sign in or register to take it.');
  return db().$transaction(async (tx) => {
    const role = await useToken(tx, token);
    await tx.user.update({ where: { id: user.id }, data: { role }, select: { id: true } });
    await audit(tx, 'role-given', { by: user, of: user, detail: { role, invitation: true } });
    return role;
  });
}

async function useToken(tx: Client, token: string): Promise<Role> {
  const now = clock();
  const [used] = await tx.invitation.updateManyAndReturn({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { role: true },
  });
  if (!used) throw new Problem('invitation-used', 'Ask for a new link.');
  if (used.role === 'admin') await tx.invitation.deleteMany({ where: { role: 'admin', usedAt: null } });
  return used.role;
}
