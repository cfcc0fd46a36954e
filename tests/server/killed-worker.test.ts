import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { db } from '#server/db.ts';
import { submit } from '#server/submissions.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase();

const workers: ChildProcess[] = [];
afterAll(() => {
  for (const worker of workers) worker.kill('SIGKILL');
});

async function aWorker(): Promise<ChildProcess> {
  const args = ['--conditions=react-server', '--import', 'tsx', 'tests/server/worker-process.ts'];
  const env = { ...process.env, CHAINRULE_ROLE: 'worker', CHAINRULE_WORKERS: '1', NODE_OPTIONS: '' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  workers.push(child);
  await once(child.stdout, 'data');
  return child;
}

test('submissions that a killed worker had begun are graded by another one, each exactly once', async () => {
  const first = await aWorker();
  const user = await aLearner();
  // slow enough to be under way when the worker dies
  const slow = sigmoid('[n for n in range(20_000)]; return 0');
  const ids = await Promise.all(Array.from({ length: 16 }, () => submit(user, slow)));
  while ((await db().submission.count({ where: { state: 'graded' } })) < 3) await sleep(5);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const before = await db().report.findMany({ select: { submissionId: true, createdAt: true } });
  expect(before.length).toBeLessThan(ids.length);
  await aWorker();
  const left = () => db().submission.count({ where: { state: { in: ['queued', 'running'] } } });
  while ((await left()) > 0) await sleep(50);
  const reports = await db().report.findMany({ select: { submissionId: true, createdAt: true } });
  expect(reports.map(({ submissionId }) => submissionId).sort()).toEqual(ids.sort());
  // what was stored before the death was not graded again
  expect(reports).toEqual(expect.arrayContaining(before));
});
