import { expect, test } from 'vitest';
import { quizzes } from '#exercises/quiz/catalog.ts';
import { forgottenAfterMs } from '#lib/mastery.ts';
import { db } from '#server/db.ts';
import { mergeGuest } from '#server/guests.ts';
import { progressMap } from '#server/progress-map.ts';
import { setPolicy } from '#server/quiz-policy.ts';
import type { User } from '#server/users.ts';
import { anInstructor, solve } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

const [quiz] = quizzes;
const item = quiz?.items.find(({ kind }) => kind !== 'free');
if (!quiz || !item) throw new Error('there is no quiz');
const [id = ''] = item.concepts;

const daysAgo = (days: number) => new Date(Date.now() - days * forgottenAfterMs);

interface Given {
  readonly score: number | null;
  readonly at?: Date;
  readonly mode?: 'practice' | 'test';
  readonly response?: object;
}

/** A submitted attempt with a response to the one item. */
async function responded(
  user: User,
  { score, at = new Date(), mode = 'practice', response = {} }: Given,
): Promise<void> {
  const stored = { item: item?.id ?? '', response, score, points: 1 };
  await db().quizAttempt.create({
    data: {
      ...{ userId: user.id, quiz: quiz?.slug ?? '', mode, seed: 'x', content: 'x', startedAt: at, submittedAt: at },
      responses: { create: stored },
    },
    select: { id: true },
  });
}

async function conceptOf(user: User) {
  const found = (await progressMap('en', user)).concepts.find((concept) => concept.id === id);
  return { mastery: found?.mastery, quizzes: found?.quizzes.map(({ slug, evidence }) => [slug, evidence]) };
}

async function solveAll(user: User): Promise<void> {
  const { concepts } = await progressMap('en', user);
  for (const { slug } of concepts.find((concept) => concept.id === id)?.exercises ?? []) await solve(user, slug);
}

test('a wrong response makes a concept shaky until the item is right a day after what was right was shown', async () => {
  const user = await aGuest();
  await solveAll(user);
  expect(await conceptOf(user)).toEqual({ mastery: 'mastered', quizzes: [] });
  await responded(user, { score: 0.5, at: daysAgo(3) });
  expect(await conceptOf(user)).toEqual({ mastery: 'shaky', quizzes: [[quiz.slug, 'missed']] });
  await responded(user, { score: 1, at: daysAgo(2.5) });
  expect(await conceptOf(user)).toEqual({ mastery: 'shaky', quizzes: [[quiz.slug, 'assisted']] });
  await responded(user, { score: 1, at: daysAgo(1) });
  expect(await conceptOf(user)).toEqual({ mastery: 'mastered', quizzes: [[quiz.slug, 'independent']] });
});

test('being right at once counts, but never in place of the exercises, and moves with a guest', async () => {
  const [guest, learner] = [await aGuest(), await aLearner()];
  await responded(guest, { score: 1 });
  expect(await conceptOf(guest)).toEqual({ mastery: 'shaky', quizzes: [[quiz.slug, 'independent']] });
  await mergeGuest(guest.id, learner.id);
  await solveAll(learner);
  expect(await conceptOf(learner)).toMatchObject({ mastery: 'mastered' });
});

test('what is not told yet, was left empty or waits for its mark says nothing on the map', async () => {
  const user = await aLearner();
  await responded(user, { score: null });
  await db().quizAttempt.create({
    data: {
      ...{ userId: user.id, quiz: quiz.slug, mode: 'test', seed: 'x', content: 'x', submittedAt: new Date() },
      responses: { create: { item: item.id, score: 0, points: 1 } },
    },
  });
  await responded(user, { score: 0, mode: 'test' });
  const policy = { practice: true, timeLimit: null, attemptLimit: null, feedback: 'afterDate' } as const;
  const prof = await anInstructor();
  await setPolicy(prof, quiz.slug, { ...policy, feedbackAt: daysAgo(-1).toISOString() });
  expect(await conceptOf(user)).toEqual({ mastery: 'not-started', quizzes: [] });
  await setPolicy(prof, quiz.slug, { ...policy, feedbackAt: daysAgo(1).toISOString() });
  expect(await conceptOf(user)).toMatchObject({ mastery: 'shaky', quizzes: [[quiz.slug, 'missed']] });
});
