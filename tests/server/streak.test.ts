import { expect, test } from 'vitest';
import { PUT as putStreak } from '#app/api/streak/route.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { query } from '#server/pool.ts';
import { setStreak, streakFor, streakSetting } from '#server/streak.ts';
import type { User } from '#server/users.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

const submission = (user: User, createdAt: Date) => ({
  ...{ id: newId(), userId: user.id, exercise: 'sigmoid', language: 'python', source: '', seed: 'test', createdAt },
});

test('days are not counted unless one asks for it, and never for guests', async () => {
  const [user, guest] = [await aLearner(), await aGuest()];
  expect(await streakFor(user)).toBeNull();
  expect(await streakFor(guest)).toBeNull();
  expect(await streakFor(null)).toBeNull();
  await expect(setStreak(guest, { timeZone: 'UTC' })).rejects.toMatchObject({ code: 'forbidden' });
  await setStreak(user, { timeZone: 'Asia/Shanghai' });
  expect(await streakSetting(user)).toEqual({ timeZone: 'Asia/Shanghai' });
  expect(await streakFor(user)).toEqual({ days: 0, today: false });
  await setStreak(user, { timeZone: null });
  expect(await streakFor(user)).toBeNull();
});

test('an account turns it on and off for itself; strangers, guests and zones that do not exist are refused', async () => {
  const [user, other] = [await aLearner(), await aLearner()];
  const put = (as: User | null, timeZone: unknown) => call(putStreak, { as, method: 'PUT', body: { timeZone } });
  expect(await (await put(user, 'America/St_Johns')).json()).toEqual({ timeZone: 'America/St_Johns' });
  expect([await streakSetting(user), await streakSetting(other)]).toEqual([
    { timeZone: 'America/St_Johns' },
    { timeZone: null },
  ]);
  expect((await put(user, 'Mars/Olympus')).status).toBe(400);
  expect((await put(user, undefined)).status).toBe(400);
  expect((await put(null, 'UTC')).status).toBe(401);
  expect((await put(await aGuest(), 'UTC')).status).toBe(403);
  expect((await put(user, null)).status).toBe(200);
  expect(await streakSetting(user)).toEqual({ timeZone: null });
});

test('the days are those of the zone, as the database’s own calendar has them', async () => {
  const now = new Date('2026-04-06T12:00:00Z');
  // A week in which clocks go back in Lord Howe, by half an hour, and a week after they went forward in Berlin.
  for (const timeZone of ['Australia/Lord_Howe', 'Europe/Berlin', 'Asia/Kathmandu', 'America/New_York']) {
    const user = await aLearner();
    await setStreak(user, { timeZone });
    const hours = [5, 20, 47, 60, 83, 111, 130, 150, 177, 190, 215, 300];
    const data = hours.map((hour) => submission(user, new Date(now.getTime() - hour * 3_600_000)));
    await db().submission.createMany({ data });
    const [expected] = await query<{ days: number; today: boolean }>(
      `WITH days AS (SELECT DISTINCT ("createdAt" AT TIME ZONE $2)::date AS day FROM "Submission" WHERE "userId" = $1),
        now AS (SELECT ($3::timestamptz AT TIME ZONE $2)::date AS day),
        runs AS (SELECT day, day - (row_number() OVER (ORDER BY day))::int AS run FROM days)
      SELECT count(*)::int AS days, bool_or(runs.day = now.day) AS today FROM runs, now
      WHERE run = (SELECT run FROM runs, now WHERE runs.day IN (now.day, now.day - 1) ORDER BY runs.day DESC LIMIT 1)`,
      [user.id, timeZone, now],
    );
    expect({ timeZone, ...(await streakFor(user, now)) }).toEqual({ timeZone, ...expected });
    expect(expected?.days).toBeGreaterThan(3);
  }
});
