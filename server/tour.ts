/** @file Whether the exercise page still offers its tour; a guest's browser remembers that alone. */
import 'server-only';
import { type Actor, can } from '#server/access.ts';
import { clock } from '#server/clock.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';

/** The account has taken or dismissed it, on whichever device. */
export async function hasSeenTour(user: Actor | null): Promise<boolean> {
  if (!can(user, 'end-tour')) return false;
  const rows = await query('SELECT 1 FROM "User" WHERE id = $1 AND "tourSeenAt" IS NOT NULL', [user?.id]);
  return rows.length > 0;
}

/** @throws Problem `forbidden` for a guest, who has no account to keep it with */
export async function endTour(user: Actor): Promise<{ readonly seen: true }> {
  if (!can(user, 'end-tour')) throw new Problem('forbidden', 'Only an account remembers that.');
  await query('UPDATE "User" SET "tourSeenAt" = coalesce("tourSeenAt", $2) WHERE id = $1', [user.id, clock()]);
  return { seen: true };
}
