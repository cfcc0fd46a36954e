/** @file Days in a row with a submission, for those who want them counted; by the calendar of a time zone they choose. */
import 'server-only';
import { z } from 'zod';
import { isTimeZone } from '#lib/calendar.ts';
import { type Streak, streakOf } from '#lib/streak.ts';
import { type Actor, can } from '#server/access.ts';
import { clock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';

/** Null turns it off, as it is at first. */
export const streakSchema = z.object({ timeZone: z.string().refine(isTimeZone, 'is no IANA time zone').nullable() });
export type StreakSetting = z.infer<typeof streakSchema>;

/** @throws Problem `forbidden` for a guest, who has no account to keep it with */
export async function setStreak(user: Actor, { timeZone }: StreakSetting): Promise<StreakSetting> {
  if (!can(user, 'keep-streak')) throw new Problem('forbidden', 'Only an account counts days in a row.');
  await db().user.update({ where: { id: user.id }, data: { streakZone: timeZone }, select: { id: true } });
  return { timeZone };
}

export async function streakSetting(user: Actor): Promise<StreakSetting> {
  const found = await db().user.findUnique({ where: { id: user.id }, select: { streakZone: true } });
  return { timeZone: found?.streakZone ?? null };
}

/** Null where nobody wants to know. */
export async function streakFor(user: Actor | null, now = clock()): Promise<Streak | null> {
  if (!can(user, 'keep-streak')) return null;
  // Every zone's days begin at a full quarter of an hour.
  const [row] = await query<{ zone: string; quarters: (Date | null)[] }>(
    `SELECT u."streakZone" AS zone,
      array_agg(DISTINCT date_bin('15 minutes', s."createdAt", TIMESTAMPTZ '2000-01-01 00:00Z')) AS quarters
    FROM "User" u LEFT JOIN "Submission" s ON s."userId" = u.id
    WHERE u.id = $1 AND u."streakZone" IS NOT NULL
    GROUP BY u."streakZone"`,
    [user?.id],
  );
  const submittedAt = row?.quarters.filter((each) => each !== null) ?? [];
  return row ? streakOf(submittedAt, row.zone, now) : null;
}
