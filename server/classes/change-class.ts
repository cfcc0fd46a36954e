/** @file A change to a class, made by one who may, in one transaction with its record. */
import 'server-only';
import type { Action, Actor } from '#server/access.ts';
import { type Entered, enter } from '#server/classes/class-access.ts';
import { type Client, db } from '#server/db.ts';
import { countRequest } from '#server/rate-limit.ts';

/**
 * Changes of one class happen one after the other, so that each sees what the others have left.
 * @param change writes with `tx`, and records what it did
 * @throws as `enter`; Problem `rate-limited`
 */
export async function changeClass<T>(
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
