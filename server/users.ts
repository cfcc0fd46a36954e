/** @file Accounts: making them, checking their passwords, giving them roles. */
import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { Prisma } from '#prisma/client/client.ts';
import type { Role } from '#prisma/client/enums.ts';
import type { Actor } from '#server/access.ts';
import { audit } from '#server/audit.ts';
import { type Client, db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import { isStorable } from '#server/storable.ts';

export const roles = ['learner', 'instructor', 'admin'] as const satisfies readonly Role[];

export interface User extends Actor {
  readonly name: string | null;
  readonly email: string | null;
}

export const userFields = { id: true, name: true, email: true, role: true, guest: true } as const;

// PostgreSQL keeps no NUL and no half of a surrogate pair.

/** Trimmed and lower-cased, so that one person has one account however they type the address. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const nameSchema = z.string().trim().min(1).max(100).refine(isStorable, 'is not text');
/** Length is what makes a password strong; 256 characters bound the work of hashing it. */
export const passwordSchema = z.string().min(8).max(256);

export const registrationSchema = z.object({ name: nameSchema, email: emailSchema, password: passwordSchema });
export type Registration = z.infer<typeof registrationSchema>;

/** argon2id with the library's default cost (19 MiB, two passes). */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Every request asks for whoever makes it. */
export const usersByIds = (ids: readonly string[]): Promise<(User & { readonly sessionVersion: number })[]> =>
  query<User & { sessionVersion: number }>(
    'SELECT id, name, email, role, guest, "sessionVersion" FROM "User" WHERE id = ANY($1)',
    [ids],
  );

/** See `User` in the schema; 0 for who is not there. */
export async function sessionVersionOf(id: string): Promise<number> {
  return (await db().user.findUnique({ where: { id }, select: { sessionVersion: true } }))?.sessionVersion ?? 0;
}

let nobody: Promise<string> | undefined;

/** The account these belong to, or null; takes as long for an unknown address as for a wrong password. */
export async function userByPassword(email: string, password: string): Promise<User | null> {
  const found = await db().user.findUnique({ where: { email }, select: { ...userFields, passwordHash: true } });
  nobody ??= hashPassword('nobody has this password');
  const right = await verify(found?.passwordHash ?? (await nobody), password);
  if (!found?.passwordHash || !right) return null;
  const { passwordHash: _, ...user } = found;
  return user;
}

interface NewAccount {
  readonly role?: Role;
  readonly guestId?: string;
  /** Whose doing it is; the account's own unless something else is said. */
  readonly by?: 'command line';
}

/**
 * Makes an account; a guest's own row becomes it, so that everything done so far is already in it.
 * @throws Problem `email-taken`
 */
export async function createUser(registration: Registration, options: NewAccount = {}): Promise<User> {
  const { name, email, password } = registration;
  const data = { name, email, passwordHash: await hashPassword(password), guest: false };
  const role = options.role ?? 'learner';
  const make = async (tx: Client) => {
    const [converted] = options.guestId
      ? await tx.user.updateManyAndReturn({
          where: { id: options.guestId, guest: true },
          data: { ...data, role },
          select: userFields,
        })
      : [];
    const user = converted ?? (await tx.user.create({ data: { ...data, role }, select: userFields }));
    await audit(tx, 'account-made', { by: options.by ? null : user, of: user, detail: { role } });
    return user;
  };
  try {
    return await db().$transaction(make);
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      throw new Problem('email-taken', 'Sign in instead, or use another email address.');
    }
    throw error;
  }
}

/** For the command line. @throws Problem `not-found` */
export function setRole(email: string, role: Role): Promise<User> {
  return db().$transaction(async (tx) => {
    const [user] = await tx.user.updateManyAndReturn({ where: { email }, data: { role }, select: userFields });
    if (!user) throw unknown(email);
    await audit(tx, 'role-given', { by: null, of: user, detail: { role } });
    return user;
  });
}

const unknown = (email: string) => new Problem('not-found', `No account has the email address ${email}.`);

/** For the command line. @throws Problem `not-found` */
export async function userByEmail(email: string): Promise<User> {
  const user = await db().user.findUnique({ where: { email }, select: userFields });
  if (!user) throw unknown(email);
  return user;
}

/** Accounts without guests, oldest first. */
export function listUsers(): Promise<(User & { createdAt: Date })[]> {
  return db().user.findMany({
    where: { guest: false },
    orderBy: { id: 'asc' },
    select: { ...userFields, createdAt: true },
  });
}
