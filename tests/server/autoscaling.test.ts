import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { query } from '#server/pool.ts';
import { aloneQueue, gradeQueue, queue, regradeQueue } from '#server/queue.ts';
import { submit } from '#server/submissions.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase(); // and no worker

const [, count = ''] = /^ +query: (.*)$/m.exec(readFileSync('deploy/kubernetes/worker-autoscaling.yaml', 'utf8')) ?? [];

test('the cluster counts what waits to be graded, and nothing else, when it decides how many workers there are', async () => {
  const user = await aGuest();
  const boss = await queue();
  for (let n = 0; n < 3; n++) await submit(user, sigmoid('return 0'));
  await boss.send(aloneQueue, { submissionId: 'suspect' });
  await boss.send(regradeQueue, { regradeId: 'r' });
  expect(await query(count)).toEqual([{ count: '4' }]);
  const [job] = await boss.fetch(gradeQueue);
  expect(await query(count)).toEqual([{ count: '3' }]);
  if (job) await boss.complete(gradeQueue, job);
  expect(await query(count)).toEqual([{ count: '3' }]);
});
