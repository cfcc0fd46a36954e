import { afterEach, expect, test, vi } from 'vitest';
import { checkServer } from '#scripts/database/external.ts';
import { startAttempt } from '#server/attempts.ts';
import { submitOverdue } from '#server/attempts-submit.ts';
import { clock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { readiness } from '#server/health.ts';
import { query } from '#server/pool.ts';
import { countRequest } from '#server/rate-limit.ts';
import { submit } from '#server/submissions.ts';
import { endsOfAll, gradedOnce } from '#tests/faults/ends.ts';
import { aWorker } from '#tests/faults/worker.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase();

const shim = new URL('clock.mjs', import.meta.url).href;
const hour = 60 * 60_000;

afterEach(() => {
  vi.useRealTimers();
});

/** Of this process alone; timers go on. */
const jump = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });

test('workers whose clocks are hours apart grade each submission once', async () => {
  await Promise.all([3, -3].map((hours) => aWorker({ CLOCK_OFFSET_MS: `${hours * hour}` }, [shim])));
  const user = await aGuest();
  const ids = await Promise.all(Array.from({ length: 20 }, () => submit(user, sigmoid('return 0'))));
  expect(await endsOfAll()).toEqual(expect.arrayContaining(ids.map(gradedOnce)));
  const [row] = await query<{ wrong: number }>(
    `SELECT count(*)::int AS wrong FROM "Submission" WHERE "gradedAt" NOT BETWEEN "createdAt" AND clock_timestamp()`,
  );
  expect(row).toEqual({ wrong: 0 });
});

for (const hours of [3, -3]) {
  test(`a machine whose clock jumps by ${hours} h takes nobody's time for a test, and counts requests as the others do`, async () => {
    const user = await aLearner();
    const { id } = await startAttempt(user, 'loss', 'test');
    await query(`UPDATE "QuizAttempt" SET deadline = now() + interval '1 hour' WHERE id = $1`, [id]);
    for (let count = 0; count < 5; count++) await countRequest('sign-in', user.id);
    const real = Date.now();
    jump(hours * hour);
    expect(Math.abs(clock().getTime() - real)).toBeLessThan(60_000);
    expect(await readiness()).toMatchObject({ status: 'not-ready', clock: 'wrong' });
    await submitOverdue();
    expect(await db().quizAttempt.findUnique({ where: { id } })).toMatchObject({ submittedAt: null });
    for (let count = 0; count < 5; count++) await countRequest('sign-in', user.id);
    const refusal = await countRequest('sign-in', user.id).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'rate-limited', retryAfter: expect.any(Number) });
    expect(refusal).toHaveProperty(
      'retryAfter',
      expect.toSatisfy((seconds: number) => seconds > 800 && seconds <= 900),
    );
  });
}

test('a machine whose clock is wrong does not start beside others', async () => {
  const url = process.env.DATABASE_URL ?? '';
  await checkServer(url);
  jump(3 * hour);
  await expect(checkServer(url)).rejects.toThrow(
    /The clock of this machine is 10[78]\d\d s ahead of that of PostgreSQL/,
  );
});
