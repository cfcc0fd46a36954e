import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { query } from '#server/pool.ts';
import { attemptsAlone } from '#server/queue.ts';
import { submit } from '#server/submissions.ts';
import { endsOfAll, gradedOnce } from '#tests/faults/ends.ts';
import { aWorker } from '#tests/faults/worker.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase();

const shim = new URL('poison.mjs', import.meta.url).href;

/** As if the time had passed after which a silent worker's jobs are given to another; there is no other. */
const passTheSilence = () =>
  query(`UPDATE pgboss.job SET heartbeat_on = heartbeat_on - interval '1 minute' WHERE state = 'active'`);

test('a program that kills its worker each time fails through our fault, and those beside it are graded', async () => {
  const user = await aGuest();
  const before = await submit(user, sigmoid('return 0'));
  const poison = await submit(user, sigmoid('return 0  # POISON'));
  const others = await Promise.all(Array.from({ length: 8 }, () => submit(user, sigmoid('return 0'))));

  let [deaths, over] = [0, false];
  const ended = endsOfAll().then((ends) => {
    over = true;
    return ends;
  });
  while (!over) {
    const worker: ChildProcess = await aWorker({}, [shim]);
    await Promise.race([once(worker, 'exit'), ended]);
    if (over) break;
    deaths++;
    await passTheSilence();
  }
  const ends = await ended;
  expect(ends.find(({ id }) => id === poison)).toEqual({ id: poison, state: 'failed', reports: 0, ends: 1 });
  expect(ends.filter(({ id }) => id !== poison)).toEqual(expect.arrayContaining([before, ...others].map(gradedOnce)));
  expect(deaths).toBe(1 + attemptsAlone);
});
