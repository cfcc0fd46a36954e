import { expect, test } from 'vitest';
import { quizFor, startAttempt } from '#server/attempts.ts';
import { markingList, markResponse } from '#server/attempts-marks.ts';
import { checkResponse } from '#server/attempts-responses.ts';
import { submitAttempt } from '#server/attempts-submit.ts';
import type { MarkInput } from '#server/marks.ts';
import { policyFor, policySchema, setPolicy } from '#server/quiz-policy.ts';
import type { User } from '#server/users.ts';
import { anInstructor } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';
import { at } from '#tests/server/quiz-of-all-kinds.ts';
import { begin, save, solve, typedNumber, view } from '#tests/server/quiz-taker.ts';

withDatabase();

type Given = Pick<MarkInput, 'points' | 'comment'> & { version?: number };
const refused = (code: string) => expect.objectContaining({ code });
const unsaid = { practice: true, timeLimit: null, attemptLimit: null, feedback: 'onSubmit', feedbackAt: null } as const;
const mark = (user: User | null, id: string, input: Given, item = 'free', seconds = 10) =>
  markResponse(user, id, item, { version: 0, ...input }, at(seconds));
const waiting = (user: User | null, list: 'waiting' | 'marked' = 'waiting', after: string | null = null) =>
  markingList(user, 'all-kinds', 'en', { list, after }, at(10));

/** A submitted test with one free text. */
async function written(user: User, typed: string, seconds = 0): Promise<string> {
  const id = await begin(user, 'test', seconds, 'all-kinds');
  await save(user, id, 'free', { typed }, seconds);
  await save(user, id, 'number', await typedNumber(id), seconds);
  await submitAttempt(user, id, at(seconds));
  return id;
}

test('a free text waits for its mark, and the score is there once it has one', async () => {
  const [prof, other, user] = [await anInstructor(), await anInstructor(), await aLearner()];
  const id = await written(user, 'because of the slope');
  await written(user, 'again', 5);
  expect((await view(user, id)).result).toEqual({ score: null, earned: 1, points: 11, waiting: 3 });
  const list = await waiting(prof);
  expect(list.next).toBeNull();
  expect(list.responses).toMatchObject([
    {
      attempt: id,
      item: 'free',
      learner: 'Ada',
      prompt: 'Q8',
      typed: 'because of the slope',
      rubric: [{ points: 2 }, { title: 'Says why', points: 2 }],
      model: 'SECRET model',
      mark: null,
    },
    { typed: 'again' },
  ]);
  await mark(prof, id, { points: [2, 1], comment: 'And why?' });
  const marked = await view(user, id);
  expect(marked.result).toEqual({ score: (1 + 0.75 * 3) / 11, earned: 3.25, points: 11, waiting: 0 });
  const by = { points: [2, 1], comment: 'And why?', by: 'Prof', markedAt: at(10).now.toISOString() };
  expect(marked.items.at(-1)?.feedback).toMatchObject({ score: 0.75, mark: by });
  expect((await waiting(prof)).responses.map(({ typed }) => typed)).toEqual(['again']);
  expect((await waiting(prof, 'marked')).responses).toMatchObject([{ attempt: id, mark: by }]);
  await mark(other, id, { points: [0, 0.5], comment: null, version: 1 }, 'free', 20);
  expect((await view(user, id)).items.at(-1)?.feedback).toMatchObject({ score: 0.125, mark: { comment: null } });
});

test('a mark fits the rubric, and belongs to a submitted free text that somebody wrote', async () => {
  const [prof, user] = [await anInstructor(), await aLearner()];
  const id = await written(user, 'text');
  for (const points of [[2], [2, 2, 2], [3, 0], []]) {
    await expect(mark(prof, id, { points, comment: null })).rejects.toEqual(refused('invalid-body'));
  }
  const one = { points: [1, 1], comment: null };
  await expect(mark(prof, id, one, 'number')).rejects.toEqual(refused('not-found'));
  await expect(mark(prof, id, one, 'no-such')).rejects.toEqual(refused('not-found'));
  await expect(mark(prof, crypto.randomUUID(), one)).rejects.toEqual(refused('not-found'));
  await expect(mark(prof, 'x', one)).rejects.toEqual(refused('not-found'));
  const open = await begin(user, 'test', 1, 'all-kinds');
  await expect(mark(prof, open, one)).rejects.toEqual(refused('not-found'));
  await submitAttempt(user, open, at(2));
  await expect(mark(prof, open, one)).rejects.toEqual(refused('no-response'));
  expect((await view(user, open)).result).toMatchObject({ score: 0, waiting: 0 });
});

test('only instructors mark and say how a quiz is taken', async () => {
  const id = await written(await aLearner(), 'mine');
  for (const [user, code] of [
    [null, 'not-signed-in'],
    [await aGuest(), 'not-signed-in'],
    [await aLearner(), 'forbidden'],
  ] as const) {
    await expect(mark(user, id, { points: [2, 2], comment: null })).rejects.toEqual(refused(code));
    await expect(waiting(user)).rejects.toEqual(refused(code));
    await expect(setPolicy(user, 'short', unsaid, at())).rejects.toEqual(refused(code));
  }
  expect(await policyFor('short', at())).toEqual(unsaid);
});

test('the list of free texts is read page by page, the longest waiting first', async () => {
  const prof = await anInstructor();
  const before = (await waiting(prof)).responses.length;
  for (let i = before; i < 23; i++) await written(await aGuest(), `text ${i}`, 6);
  const first = await waiting(prof);
  const second = await waiting(prof, 'waiting', first.next);
  expect([first.responses.length, second.responses.length, second.next]).toEqual([20, 3, null]);
  const ids = [...first.responses, ...second.responses].map(({ attempt }) => attempt);
  expect(new Set(ids).size).toBe(23);
});

test('a limit of attempts counts tests of accounts alone, whatever tab or device they begin in', async () => {
  const [prof, user, guest] = [await anInstructor(), await aLearner(), await aGuest()];
  await setPolicy(prof, 'short', { ...unsaid, attemptLimit: 2 }, at());
  await expect(startAttempt(guest, 'short', 'test', at())).rejects.toEqual(refused('not-signed-in'));
  expect(await quizFor('short', 'en', guest, at())).toMatchObject({ signInToTest: true, testsLeft: 2 });
  await begin(guest, 'practice');
  for (const seconds of [1, 2]) {
    const id = await begin(user, 'test', seconds);
    expect((await startAttempt(user, 'short', 'test', at(seconds))).joined).toBe(true);
    await submitAttempt(user, id, at(seconds));
  }
  await expect(startAttempt(user, 'short', 'test', at(3))).rejects.toEqual(refused('no-attempts-left'));
  expect(await quizFor('short', 'en', user, at(3))).toMatchObject({ signInToTest: false, testsLeft: 0 });
  await begin(user, 'practice', 3);
  await setPolicy(prof, 'short', unsaid, at(4));
  await begin(user, 'test', 4);
});

test('practice can be closed, and a test can tell at once what was right', async () => {
  const [prof, user] = [await anInstructor(), await aLearner()];
  await setPolicy(prof, 'short', { ...unsaid, practice: false, feedback: 'atOnce' }, at());
  await expect(startAttempt(user, 'short', 'practice', at())).rejects.toEqual(refused('practice-closed'));
  const id = await begin(user);
  expect(await view(user, id)).toMatchObject({ checkable: true });
  await solve(user, id);
  expect(await checkResponse(user, id, 'formula', 'en', at())).toMatchObject({ checked: true, feedback: { score: 1 } });
  await setPolicy(prof, 'short', unsaid, at(1));
  expect((await view(user, id, 1)).items[2]).toMatchObject({ checked: true, feedback: null });
});

test('a policy that makes no sense is refused', () => {
  const fits = (change: object) => policySchema.safeParse({ ...unsaid, ...change }).success;
  expect(fits({})).toBe(true);
  expect(fits({ feedback: 'afterDate', feedbackAt: '2026-12-01T09:00:00+08:00' })).toBe(true);
  for (const change of [
    { feedback: 'afterDate' },
    { feedbackAt: '2026-12-01T09:00:00Z' },
    { feedback: 'never' },
    { timeLimit: 5 },
    { timeLimit: 1.5 },
    { attemptLimit: 0 },
  ]) {
    expect([change, fits(change)]).toEqual([change, false]);
  }
});
