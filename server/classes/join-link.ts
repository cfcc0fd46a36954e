/** @file What somebody is told who opens a link to join a class. */
import 'server-only';
import type { Actor } from '#server/access.ts';
import { classByCode } from '#server/classes/classes.ts';
import { instructorsOf } from '#server/classes/roster.ts';
import { db } from '#server/db.ts';
import { countRequest } from '#server/rate-limit.ts';

export interface JoinOffer {
  readonly id: string;
  readonly name: string;
  readonly instructors: readonly string[];
  /** The one who asks is in it already. */
  readonly joined: boolean;
}

/**
 * @param address of the client, for one who is nobody yet
 * @throws Problem `join-closed`, `rate-limited`
 */
export async function joinOffer(user: Actor | null, code: string, address: string): Promise<JoinOffer> {
  await (user && !user.guest ? countRequest('join', user.id) : countRequest('join-link', address));
  const { id, name } = await classByCode(code);
  const joined = user ? await db().classMember.count({ where: { classId: id, userId: user.id, removedAt: null } }) : 0;
  return { id, name, instructors: await instructorsOf(id), joined: joined > 0 };
}
