import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '#exercises/content.ts';
import { submit } from '#server/submissions.ts';
import { unnamedIdeas } from '#server/unnamed-ideas.ts';
import { startWorker, stopWorker } from '#server/worker.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest } from '#tests/server/people.ts';
import { settled } from '#tests/server/settled.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase();
beforeAll(startWorker);
afterAll(stopWorker);

test('the same unnamed idea of several people is one cluster with a sample, or no author would ever see it', async () => {
  const idea = 'import math; return 1 / (1 + math.exp(-z)) ** 3';
  const [one, other] = [await aGuest(), await aGuest()];
  for (const user of [one, other]) await settled(user, await submit(user, sigmoid(idea)));
  await settled(one, await submit(one, sigmoid('import math; return 1 / (1 + math.exp(-z))')));
  // Somebody who has not begun would head the list of every exercise.
  const { starter } = readContent('sigmoid');
  await settled(one, await submit(one, { ...sigmoid(''), source: starter.python }));
  const found = await unnamedIdeas('sigmoid');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ exercise: 'sigmoid', people: 2, submissions: 2, language: 'python' });
  expect(found[0]?.sample).toContain(idea);
  expect(await unnamedIdeas('forward-pass')).toEqual([]);
});
