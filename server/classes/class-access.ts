/** @file A class as somebody comes to it: found, and allowed or refused by what they are in it. */
import 'server-only';
import { z } from 'zod';
import { type Action, type Actor, can, type Membership } from '#server/access.ts';
import { type Client, db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';

export interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  readonly joinCode: string | null;
  readonly joinExpiresAt: Date | null;
  /** Free texts are marked without names. */
  readonly anonymous: boolean;
}

/** A class, and what the one who asked is in it. */
export interface Entered {
  readonly user: Actor;
  readonly class: ClassRow;
  readonly membership: (Membership & { readonly memberId: string; readonly sectionId: string | null }) | null;
}

const id = z.uuid();

/**
 * The class, for one who may do `action` in it.
 * @throws Problem `not-signed-in`; `not-found`, for a class one is not in as for none; `class-archived`; `forbidden`
 */
export async function enter(
  user: Actor | null,
  classId: string,
  action: Action,
  client: Client = db(),
): Promise<Entered> {
  if (!user || user.guest) throw new Problem('not-signed-in', 'Sign in to see your classes.');
  const found = id.safeParse(classId).success ? await find(user, classId, client) : null;
  const subject = { membership: found?.membership ?? null };
  if (!found || !can(user, 'read-class', subject)) throw new Problem('not-found', 'You are in no such class.');
  const archived = found.class.archivedAt !== null;
  if (can(user, action, { ...subject, archived })) return { user, ...found };
  if (archived && can(user, action, subject))
    throw new Problem('class-archived', 'Its instructors can take it out of the archive again.');
  throw new Problem('forbidden', 'Your place in the class does not allow that.');
}

async function find(user: Actor, classId: string, client: Client): Promise<Omit<Entered, 'user'> | null> {
  const row = await client.class.findUnique({
    where: { id: classId },
    include: {
      members: {
        where: { userId: user.id, removedAt: null },
        select: { id: true, role: true, rights: true, sectionId: true },
      },
    },
  });
  if (!row) return null;
  const { members, ...found } = row;
  const [mine] = members;
  return { class: found, membership: mine ? { ...mine, memberId: mine.id } : imagined(user, classId) };
}

/** What the imaginary learner of a student view is in the class that it shows: a learner without a line of the roster. */
export const imagined = ({ id: memberId, viewing }: Actor, classId: string): Entered['membership'] =>
  viewing?.id === classId ? { role: 'learner', rights: [], memberId, sectionId: null } : null;

/**
 * Changes something of a class in one transaction, for one who may do `action` in it. Changes of one class happen one after the other, so
 * that each sees what those before it left.
 * @param change is to `record` what it does
 * @throws as `enter`, Problem `rate-limited`, and what `change` throws
 */
export async function changeIn<T>(
  user: Actor | null,
  classId: string,
  action: Action,
  change: (tx: Client, entered: Entered) => Promise<T>,
): Promise<T> {
  if (user) await countRequest('manage-class', user.id);
  return db().$transaction(async (tx) => {
    await lockClass(tx, classId);
    return change(tx, await enter(user, classId, action, tx));
  });
}

/** Until the transaction ends. */
export async function lockClass(tx: Client, classId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Class" WHERE id = ${classId} FOR NO KEY UPDATE`;
}
