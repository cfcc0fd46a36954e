import { expect, test, vi } from 'vitest';
import { POST } from '#app/api/submissions/route.ts';
import { query } from '#server/pool.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aLearner } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase({ CHAINRULE_QUEUE_MINUTES: '5' }); // and no worker: what is queued stays

type State = 'queued' | 'graded';

const many = (userId: string, state: State, count: number) =>
  query(
    `INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, state, "createdAt", "gradedAt")
    SELECT gen_random_uuid()::text, $1, 'sigmoid', 'python', '', 's', $2::"SubmissionState", now() - interval '90 s',
      CASE WHEN $2 = 'graded' THEN now() - interval '30 s' END FROM generate_series(1, $3::int)`,
    [userId, state, count],
  );

let later = 0;

/** After the count that was taken last is used no more. */
async function handInLater(as: Awaited<ReturnType<typeof aLearner>>): Promise<Response> {
  later += 2_000;
  const spy = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + later);
  try {
    return await call(POST, { as, body: sigmoid('return 0') });
  } finally {
    spy.mockRestore();
  }
}

test('a full queue refuses with the time to wait, and takes more the faster it is graded', async () => {
  const user = await aLearner();
  await many(user.id, 'queued', 999);
  expect((await handInLater(user)).status).toBe(201);
  const full = await handInLater(user);
  expect(full.status).toBe(503);
  expect(await full.json()).toMatchObject({ code: 'queue-full' });
  expect(Number(full.headers.get('retry-after'))).toBe(60);

  // 300 a minute for five minutes
  await many(user.id, 'graded', 300);
  expect((await handInLater(user)).status).toBe(201);
  await many(user.id, 'queued', 600);
  const again = await handInLater(user);
  expect(again.status).toBe(503);
  expect(Number(again.headers.get('retry-after'))).toBe(21);
});
