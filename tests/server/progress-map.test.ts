import { expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { concepts, exercisesOn } from '#exercises/concepts.ts';
import { readLesson } from '#exercises/lessons.ts';
import { forgottenAfterMs } from '#lib/mastery.ts';
import { db } from '#server/db.ts';
import { mergeGuest } from '#server/guests.ts';
import { newId } from '#server/ids.ts';
import { openSolution } from '#server/progress.ts';
import { progressMap } from '#server/progress-map.ts';
import type { User } from '#server/users.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

type Verdict = 'pass' | 'fail' | 'ungraded' | 'internal-error';

/** A submission with its report, as the worker would have left them. */
async function handedIn(user: User, exercise: string, verdict: Verdict, createdAt = new Date()): Promise<void> {
  const failed = verdict === 'internal-error';
  const report = {
    ...{ verdict: failed ? 'error' : verdict, status: failed ? 'internal-error' : 'completed', score: 0 },
    ...{ body: {}, engine: 'test', content: 'test' },
  };
  await db().submission.create({
    data: {
      ...{ id: newId(), userId: user.id, exercise, language: 'python', source: '', seed: 'test', createdAt },
      ...(verdict === 'ungraded' ? {} : { state: 'graded', report: { create: report } }),
    },
  });
}

const daysAgo = (days: number) => new Date(Date.now() - days * forgottenAfterMs);

async function masteryOf(user: User | null, id: string) {
  return (await progressMap('en', user)).concepts.find((concept) => concept.id === id)?.mastery;
}

test('whoever is nobody sees the whole map, nothing of it begun, and where the course begins', async () => {
  const map = await progressMap('zh', null);
  expect(map.concepts.map(({ id }) => id)).toEqual(concepts.map(({ id }) => id));
  expect(map.counts).toEqual({ mastered: 0, shaky: 0, 'not-started': concepts.length });
  expect(map.units.map(({ solved }) => solved)).toEqual(map.units.map(() => 0));
  expect(map.units.reduce((sum, { total }) => sum + total, 0)).toBe(exercises.length);
  const lesson = readLesson('one-neuron')?.zh.title;
  expect(map.next).toEqual({
    place: { kind: 'lesson', slug: 'one-neuron', title: lesson },
    reason: { kind: 'start' },
  });
});

test('a concept is mastered once all its exercises are solved, shaky from the first one handed in', async () => {
  const user = await aGuest();
  const [first, ...others] = exercisesOn('loss').map(({ slug }) => slug);
  await handedIn(user, first ?? '', 'fail');
  expect(await masteryOf(user, 'loss')).toBe('shaky');
  await handedIn(user, first ?? '', 'pass');
  expect(await masteryOf(user, 'loss')).toBe('shaky');
  for (const slug of others) await handedIn(user, slug, 'pass');
  expect(await masteryOf(user, 'loss')).toBe('mastered');
  // Trying out what happens without a factor is no step back.
  await handedIn(user, first ?? '', 'fail');
  expect(await masteryOf(user, 'loss')).toBe('mastered');
  expect((await progressMap('en', user)).units.find(({ slug }) => slug === 'loss')).toMatchObject({ solved: 2 });
});

test('a failure of ours, or a submission that still waits, says nothing about anybody', async () => {
  const user = await aGuest();
  await handedIn(user, 'sigmoid', 'internal-error');
  await handedIn(user, 'sigmoid', 'ungraded');
  expect(await masteryOf(user, 'sigmoid')).toBe('not-started');
});

test('others see nothing of it', async () => {
  const [user, other] = [await aGuest(), await aGuest()];
  await handedIn(user, 'sigmoid', 'pass');
  await openSolution(other, 'sigmoid');
  expect(await masteryOf(user, 'sigmoid')).toBe('mastered');
  expect(await masteryOf(other, 'sigmoid')).toBe('not-started');
});

test('passing with the solution open is shaky until it is done again on another day, which the map suggests', async () => {
  const user = await aLearner();
  await openSolution(user, 'sigmoid');
  // Nobody reads and hands it in within the millisecond that both times are rounded to; a test may.
  const afterReading = new Date(Date.now() + 1_000);
  await handedIn(user, 'sigmoid', 'pass', afterReading);
  await handedIn(user, 'weighted-sum', 'pass');
  expect(await masteryOf(user, 'sigmoid')).toBe('shaky');
  const today = (await progressMap('en', user)).next;
  expect(today).toMatchObject({ place: { slug: 'sigmoid-derivative' }, reason: { kind: 'course' } });
  await db().progress.updateMany({ where: { userId: user.id }, data: { solutionOpenedAt: daysAgo(2) } });
  await db().submission.updateMany({ where: { userId: user.id }, data: { createdAt: daysAgo(1.5) } });
  expect((await progressMap('en', user)).next).toEqual({
    place: { kind: 'exercise', slug: 'sigmoid', title: 'Sigmoid' },
    reason: {
      kind: 'assisted',
      concept: { id: 'sigmoid', title: 'The sigmoid' },
      before: { id: 'derivative', title: 'Derivatives' },
    },
  });
  await handedIn(user, 'sigmoid', 'pass');
  expect(await masteryOf(user, 'sigmoid')).toBe('mastered');
  expect((await progressMap('en', user)).next?.place.slug).toBe('sigmoid-derivative');
});

test('what is not right yet comes first, and says so; a new unit begins with its lesson', async () => {
  const user = await aGuest();
  const [first] = exercises;
  await handedIn(user, first?.slug ?? '', 'fail');
  expect((await progressMap('zh', user)).next).toMatchObject({
    place: { kind: 'exercise', slug: first?.slug },
    reason: { kind: 'missed', concept: { id: 'weighted-sum', title: '权重与偏置' } },
  });
  for (const slug of exercises.slice(0, 6).map((each) => each.slug)) await handedIn(user, slug, 'pass');
  const next = (await progressMap('en', user)).next;
  expect(next).toMatchObject({ place: { kind: 'lesson', slug: 'a-network' }, reason: { kind: 'course' } });
});

test('after the last exercise there is nothing left to do', async () => {
  const user = await aGuest();
  for (const { slug } of exercises) await handedIn(user, slug, 'pass');
  const map = await progressMap('en', user);
  expect(map.counts.mastered).toBe(concepts.length);
  expect(map.next).toBeNull();
});

test('a guest’s mastery moves to the account, whose own solution may have been open', async () => {
  const [guest, user] = [await aGuest(), await aLearner()];
  await handedIn(guest, 'sigmoid', 'pass', daysAgo(3));
  await openSolution(user, 'sigmoid');
  await mergeGuest(guest.id, user.id);
  expect(await masteryOf(user, 'sigmoid')).toBe('mastered');
});
