/** @file The audit log of accounts and rights: what was done, by whom, to whom, written in the transaction that does it. */
import 'server-only';
import { type Client, db } from '#server/db.ts';

/** What is recorded, by the name it has for good. What happens within a class is in the class's own trail. */
const auditActs = [
  'account-made',
  'account-deleted',
  'signed-in',
  'sign-in-locked',
  'identity-connected',
  'role-given',
  'password-changed',
  'password-reset-asked',
  'password-reset-made',
  'password-reset',
  'sessions-ended',
  'own-data-taken',
] as const;
export type AuditAct = (typeof auditActs)[number];

/** What is told about somebody: enough to know them by while their account lasts. */
interface Person {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

interface About {
  /** Null for the command line, and for who is not signed in. */
  readonly by: Person | null;
  readonly of: Person | null;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

const known = (person: Person | null) => person?.email ?? person?.name ?? '';

/** @param client of the transaction of the act itself: both are stored, or neither */
export async function audit(client: Client, act: AuditAct, { by, of, detail = {} }: About): Promise<void> {
  await client.auditEvent.create({
    data: { act, byId: by?.id ?? null, by: known(by), ofId: of?.id ?? null, of: known(of), detail },
    select: { id: true },
  });
}

/** A deleted account's events stay, and say no more whose they were. */
export async function forgetInAudit(client: Client, userId: string): Promise<void> {
  await client.auditEvent.updateMany({ where: { byId: userId }, data: { byId: null, by: '' } });
  await client.auditEvent.updateMany({ where: { ofId: userId }, data: { ofId: null, of: '' } });
}

const mostEvents = 10_000;

export interface AuditQuery {
  readonly since: Date;
  /** Of whom, or by whom. */
  readonly email?: string;
}

/** Oldest first; the newest 10,000 of what is asked for. */
export async function auditLog({ since, email }: AuditQuery) {
  const user = email ? await db().user.findUnique({ where: { email }, select: { id: true } }) : null;
  const whose = user ? [{ byId: user.id }, { ofId: user.id }] : [{ by: email }, { of: email }];
  const rows = await db().auditEvent.findMany({
    where: { at: { gte: since }, ...(email ? { OR: whose } : {}) },
    orderBy: { id: 'desc' },
    take: mostEvents,
  });
  return rows.reverse();
}
