import { expect, test } from 'vitest';
import { POST } from '#app/api/submissions/route.ts';
import { db } from '#server/db.ts';
import { isOutage } from '#server/outage.ts';
import { pool } from '#server/pool.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aLearner } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase();

test('a database that went away in the middle is told as such, and the next request works', async () => {
  const as = await aLearner();
  const dying = pool().query('SELECT pg_terminate_backend(pg_backend_pid())');
  const error = await dying.catch((reason: unknown) => reason);
  expect(isOutage(error)).toBe(true);
  const inPrisma = await db().$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`.catch(
    (reason: unknown) => reason,
  );
  expect(isOutage(inPrisma)).toBe(true);
  expect((await call(POST, { as, body: sigmoid('return 0') })).status).toBe(201);
});

test('what is wrong with a statement or a program is no outage', async () => {
  for (const failing of [pool().query('SELECT 1 / 0'), db().$queryRaw`SELECT 1 / 0`]) {
    expect(isOutage(await failing.catch((reason: unknown) => reason))).toBe(false);
  }
  expect(isOutage(new Error('no'))).toBe(false);
});
