import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from 'pg-boss';
import { expect, onTestFinished, test } from 'vitest';
import { query } from '#server/pool.ts';
import { aloneQueue, type GradeJob, gradeQueue, queue } from '#server/queue.ts';
import { Taker } from '#server/taker.ts';
import { withDatabase } from '#tests/server/database.ts';

withDatabase({ CHAINRULE_ROLE: 'all' });

type Handle = (job: Job<GradeJob>) => Promise<void>;

/** A taker with two places that starts on jobs named by their data. */
async function taking(names: readonly string[], handle: Handle): Promise<Taker> {
  const boss = await queue();
  for (const submissionId of names) await boss.send(gradeQueue, { submissionId });
  const taker = new Taker(boss, 2, handle);
  onTestFinished(() => taker.stop());
  taker.start();
  return taker;
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await sleep(5);
}

async function complete(job: Job<GradeJob>): Promise<void> {
  await (await queue()).complete(job.name, job);
}

const states = async (): Promise<string[]> => {
  const both = [[gradeQueue, aloneQueue]];
  const rows = await query<{ state: string }>(
    'SELECT state FROM pgboss.job WHERE name = ANY($1) ORDER BY created_on',
    both,
  );
  await query('DELETE FROM pgboss.job WHERE name = ANY($1)', both);
  return rows.map(({ state }) => state);
};

test('a slow submission holds up nobody else', async () => {
  const ended: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await taking(['slow', 'a', 'b', 'c', 'd'], async (job) => {
    if (job.data.submissionId === 'slow') await released;
    await complete(job);
    ended.push(job.data.submissionId);
  });
  await until(() => ended.length === 4);
  expect(ended).toEqual(['a', 'b', 'c', 'd']);
  release();
  await until(() => ended.length === 5);
  expect(await states()).toEqual(Array.from({ length: 5 }, () => 'completed'));
});

test('never more submissions run at once than there are places', async () => {
  let [running, most, ended] = [0, 0, 0];
  await taking(['a', 'b', 'c', 'd', 'e'], async (job) => {
    most = Math.max(most, ++running);
    await sleep(10);
    await complete(job);
    running--;
    ended++;
  });
  await until(() => ended === 5);
  expect(most).toBe(2);
  await states();
});

test('what fails through our fault is tried again, by itself', async () => {
  const attempts: string[] = [];
  let completed = false;
  await taking(['a'], async (job) => {
    attempts.push(`${job.name} ${job.retryCount}`);
    if (attempts.length < 3) throw new Error('the sandbox failed');
    await complete(job);
    completed = true;
  });
  await until(() => completed);
  expect(attempts).toEqual(['grade 0', 'grade-alone 0', 'grade-alone 1']);
  expect(await states()).toEqual(['failed', 'completed']);
});

test('what is tried again runs while nothing else does, so that it takes nobody with it', async () => {
  const beside: number[] = [];
  let [running, ended, failed] = [0, 0, false];
  await taking(['suspect', 'a', 'b', 'c', 'd', 'e'], async (job) => {
    if (job.data.submissionId === 'suspect' && !failed) {
      failed = true;
      throw new Error('the sandbox failed');
    }
    running++;
    for (let turn = 0; turn < 4; turn++) {
      if (job.name === aloneQueue) beside.push(running);
      await sleep(5);
    }
    await complete(job);
    running--;
    ended++;
  });
  await until(() => ended === 6);
  expect(beside).toEqual([1, 1, 1, 1]);
  await states();
});

test('stopping waits for what runs and takes nothing new', async () => {
  let [begun, ended] = [0, 0];
  const taker = await taking(['a', 'b', 'c', 'd'], async (job) => {
    begun++;
    await sleep(50);
    await complete(job);
    ended++;
  });
  await until(() => begun === 2);
  await taker.stop();
  expect(ended).toBe(2);
  await taker.look();
  expect(begun).toBe(2);
  expect(await states()).toEqual(['completed', 'completed', 'created', 'created']);
});
