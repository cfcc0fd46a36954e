import { expect, test } from 'vitest';
import { attemptFor, quizFor, startAttempt } from '#server/attempts.ts';
import { checkResponse, saveResponse } from '#server/attempts-responses.ts';
import { submitAttempt, submitOverdue } from '#server/attempts-submit.ts';
import { db } from '#server/db.ts';
import { mergeGuest } from '#server/guests.ts';
import { setPolicy } from '#server/quiz-policy.ts';
import { anInstructor } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';
import { at, quiz, shortQuiz } from '#tests/server/quiz-of-all-kinds.ts';
import { begin, save, solve, typedNumber, view } from '#tests/server/quiz-taker.ts';

withDatabase();

const refused = (code: string) => expect.objectContaining({ code });
const unlimited = {
  practice: true,
  timeLimit: null,
  attemptLimit: null,
  feedback: 'onSubmit',
  feedbackAt: null,
} as const;

test('a response is there after the tab was closed, and the score comes from what was saved', async () => {
  const user = await aLearner();
  const id = await begin(user);
  await solve(user, id);
  await save(user, id, 'formula', { typed: 'x' }, 1, 1);
  expect((await view(user, id)).items[2]).toMatchObject({ response: { typed: 'x' }, revision: 2, feedback: null });
  await submitAttempt(user, id, at(2));
  const after = await view(user, id, 3);
  expect(after).toMatchObject({ submittedAt: at(2).now.toISOString(), answered: 3, itemCount: 3 });
  expect(after.result).toEqual({ score: 2 / 3, earned: 2, points: 3, waiting: 0 });
  expect(after.items.map(({ feedback }) => feedback?.score)).toEqual([1, 1, 0]);
});

test('a second tab joins the attempt that is open, also when both start at the same moment', async () => {
  const user = await aLearner();
  const started = await Promise.all([1, 2, 3].map(() => startAttempt(user, 'short', 'test', at())));
  expect(new Set(started.map(({ id }) => id)).size).toBe(1);
  expect(started.filter(({ joined }) => !joined)).toHaveLength(1);
  expect(await startAttempt(user, 'short', 'practice', at())).toMatchObject({ joined: false });
});

test('of two tabs the newer response wins, and the one it replaced unseen is handed back', async () => {
  const user = await aLearner();
  const id = await begin(user);
  expect(await save(user, id, 'formula', { typed: 'x' })).toMatchObject({ revision: 1, replaced: null });
  expect(await save(user, id, 'formula', { typed: 'y' }, 1)).toMatchObject({ revision: 2, replaced: { typed: 'x' } });
  expect(await save(user, id, 'formula', { typed: 'y' }, 2)).toEqual({
    revision: 2,
    savedAt: at(1).now.toISOString(),
    replaced: null,
  });
  expect(await save(user, id, 'formula', { typed: 'x+y' }, 3, 2)).toMatchObject({ revision: 3, replaced: null });
  const texts = ['x', '2*x', '3*x', '4*x'];
  const saved = await Promise.all(texts.map((typed) => save(user, id, 'formula', { typed }, 4, 3)));
  expect(saved.map(({ revision }) => revision).sort()).toEqual([4, 5, 6, 7]);
});

test('a flag and the time spent are kept without touching the response, and a response can be taken back', async () => {
  const user = await aLearner();
  const id = await begin(user);
  await save(user, id, 'choice', { chosen: 1 });
  await saveResponse(user, id, 'choice', { flagged: true, revision: 1, seconds: 20 }, at(1));
  await saveResponse(user, id, 'choice', { revision: 1, seconds: 5 }, at(1));
  await saveResponse(user, id, 'formula', { flagged: true, revision: 0 }, at(1));
  const [choice, , formula] = (await view(user, id)).items;
  expect(choice).toMatchObject({ response: { chosen: 1 }, flagged: true, revision: 1 });
  expect(formula).toMatchObject({ response: null, flagged: true, revision: 0, savedAt: null });
  expect((await db().quizResponse.findMany({ where: { attemptId: id, item: 'choice' } }))[0]?.seconds).toBe(20);
  await save(user, id, 'choice', null, 2, 1);
  await save(user, id, 'formula', { typed: '  ' }, 2, 0);
  expect(await view(user, id)).toMatchObject({ answered: 0, items: [{ response: null, flagged: true }, {}, {}] });
});

test('what is tampered with or cannot be read is refused with its reason, and what was saved stays', async () => {
  const user = await aLearner();
  const id = await begin(user);
  await save(user, id, 'choice', { chosen: 1 });
  await save(user, id, 'formula', { typed: 'x' });
  for (const response of [{ chosen: 3 }, { chosen: -1 }, { chosen: 0.5 }, 'a', 7, [], { typed: 'x' }, true]) {
    await expect(save(user, id, 'choice', response, 1, 1)).rejects.toMatchObject({
      code: 'unreadable-response',
      status: 422,
      more: { unreadable: 'shape' },
    });
  }
  for (const [typed, unreadable] of [
    ['x**', 'formula'],
    ['z', 'variable'],
    ['\0', 'shape'],
    ['\ud800', 'shape'],
    ['x'.repeat(10_000), 'too-long'],
  ] as const) {
    await expect(save(user, id, 'formula', { typed }, 1, 1)).rejects.toMatchObject({ more: { unreadable } });
  }
  await expect(save(user, id, 'no-such', { typed: 'x' })).rejects.toEqual(refused('not-found'));
  const { items } = await view(user, id);
  expect(items.map(({ response }) => response)).toEqual([{ chosen: 1 }, null, { typed: 'x' }]);
});

test('another person’s attempt is not there, whoever asks', async () => {
  const id = await begin(await aLearner());
  for (const other of [null, await aGuest(), await aLearner(), await anInstructor()]) {
    await expect(view(other, id)).rejects.toEqual(refused('not-found'));
    await expect(save(other, id, 'choice', { chosen: 0 })).rejects.toEqual(refused('not-found'));
    await expect(checkResponse(other, id, 'choice', 'en', at())).rejects.toEqual(refused('not-found'));
    await expect(submitAttempt(other, id, at())).rejects.toEqual(refused('not-found'));
  }
  for (const wrong of ['x', '\0', crypto.randomUUID()]) {
    await expect(view(await aLearner(), wrong)).rejects.toEqual(refused('not-found'));
  }
});

test('of many submissions at once one counts, and nothing is saved after it', async () => {
  const user = await aLearner();
  const id = await begin(user);
  await solve(user, id);
  const late = [1, 2, 3, 4].map((n) => save(user, id, 'formula', { typed: `${n}` }, n, 1).catch((error) => error.code));
  const submitted = await Promise.all([1, 2, 3, 4].map((n) => submitAttempt(user, id, at(n))));
  const results = await Promise.all(late);
  expect(new Set(submitted.map((row) => row.submittedAt?.getTime())).size).toBe(1);
  expect(new Set(submitted.map(({ score }) => score)).size).toBe(1);
  const after = await view(user, id, 10);
  const won = results.filter((each) => typeof each === 'object').length;
  expect(after.items[2]).toMatchObject({ revision: 1 + won });
  await expect(save(user, id, 'formula', { typed: 'y' }, 10)).rejects.toEqual(refused('attempt-submitted'));
  await expect(checkResponse(user, id, 'formula', 'en', at(10))).rejects.toEqual(refused('attempt-submitted'));
  expect(await view(user, id, 10)).toEqual(after);
});

test('a retake draws other numbers, and the history keeps both', async () => {
  const user = await aLearner();
  const first = await begin(user);
  await solve(user, first);
  await submitAttempt(user, first, at(1));
  const second = await begin(user, 'test', 2);
  const prompt = async (id: string) => (await view(user, id, 3)).items[1]?.prompt;
  expect(second).not.toBe(first);
  expect(await prompt(second)).not.toBe(await prompt(first));
  const { attempts, best, open, submitted } = await quizFor('short', 'zh', user, at(4));
  expect(attempts.map(({ id, result }) => [id, result?.score ?? null])).toEqual([
    [second, null],
    [first, 1],
  ]);
  expect({ best, open, submitted }).toEqual({ best: 1, open: true, submitted: 1 });
});

test('past the deadline what was saved counts, what was on its way is taken and what comes later is refused', async () => {
  const [prof, user] = [await anInstructor(), await aLearner()];
  await setPolicy(prof, 'short', { ...unlimited, timeLimit: 60 }, at());
  const id = await begin(user);
  expect((await view(user, id)).deadline).toBe(at(60).now.toISOString());
  await solve(user, id, 10);
  await save(user, id, 'formula', { typed: 'x' }, 64, 1);
  await expect(save(user, id, 'formula', { typed: 'x*y*7717' }, 66, 2)).rejects.toEqual(refused('deadline-passed'));
  const after = await view(user, id, 70);
  expect(after).toMatchObject({ submittedAt: at(60).now.toISOString(), result: { earned: 2 } });
  expect(after.items[2]?.response).toEqual({ typed: 'x' });
  expect((await startAttempt(user, 'short', 'test', at(80))).joined).toBe(false);
  expect(await view(user, await begin(user, 'practice', 80), 80)).toMatchObject({ deadline: null });
});

test('an attempt nobody comes back to is submitted too, once its time is up', async () => {
  const user = await aLearner();
  const id = await begin(user);
  await solve(user, id, 10);
  await submitOverdue(at(64));
  expect(await db().quizAttempt.findUnique({ where: { id } })).toMatchObject({ submittedAt: null });
  await Promise.all([submitOverdue(at(66)), submitOverdue(at(66)), quizFor('short', 'en', user, at(66))]);
  expect(await db().quizAttempt.findUnique({ where: { id } })).toMatchObject({ score: 1, submittedAt: at(60).now });
  const next = await begin(user, 'test', 100);
  const nextAgain = await startAttempt(user, 'short', 'test', at(166));
  expect(nextAgain).toMatchObject({ joined: false });
  expect((await view(user, next, 166)).submittedAt).toBe(at(160).now.toISOString());
  await setPolicy(await anInstructor(), 'short', unlimited, at());
});

test('in practice an item tells what was right as soon as one asks, and its score stays what it was', async () => {
  const user = await aLearner();
  const id = await begin(user, 'practice');
  await expect(checkResponse(user, id, 'formula', 'en', at())).rejects.toEqual(refused('no-response'));
  await save(user, id, 'number', await typedNumber(id, false));
  const checks = [1, 2, 3].map(() => checkResponse(user, id, 'number', 'en', at(1)));
  const [checked, ...others] = await Promise.all(checks);
  expect(checked).toMatchObject({ checked: true, feedback: { score: 0, right: await typedNumber(id) } });
  expect(others).toEqual([checked, checked]);
  await expect(save(user, id, 'number', await typedNumber(id), 2, 1)).rejects.toEqual(refused('response-checked'));
  await saveResponse(user, id, 'number', { flagged: true, revision: 1 }, at(2));
  expect((await view(user, id)).items.map(({ feedback }) => feedback !== null)).toEqual([false, true, false]);
  await submitAttempt(user, id, at(3));
  expect((await view(user, id, 3)).result).toEqual({ score: 0, earned: 0, points: 3, waiting: 0 });
});

test('signing in takes a guest’s attempts along; of two open ones the one last worked on stays open', async () => {
  const [guest, learner] = [await aGuest(), await aLearner()];
  const done = await begin(guest, 'practice');
  await solve(guest, done);
  await submitAttempt(guest, done, at(1));
  const theirs = await begin(guest);
  await solve(guest, theirs, 20);
  const mine = await begin(learner, 'test', 10);
  const alone = await begin(guest, 'test', 10, 'all-kinds');
  expect(await mergeGuest(guest.id, learner.id, at(30))).toBe(true);
  const { attempts } = await quizFor('short', 'en', learner, at(30));
  expect(attempts.map(({ id, submittedAt, result }) => [id, submittedAt !== null, result?.score ?? null])).toEqual(
    [
      [mine, true, 0],
      [theirs, false, null],
      [done, true, 1],
    ].sort((a, b) => (a[0] === mine ? -1 : b[0] === mine ? 1 : String(b[0]).localeCompare(String(a[0])))),
  );
  expect(await startAttempt(learner, 'short', 'test', at(31))).toEqual({ id: theirs, joined: true });
  expect(await startAttempt(learner, 'all-kinds', 'test', at(31))).toEqual({ id: alone, joined: true });
});

test('a quiz that is changed while it is taken costs nobody points for responses that fit no longer', async () => {
  const user = await aLearner();
  const id = await begin(user);
  await solve(user, id);
  const [choice, number] = shortQuiz.items;
  const other = quiz.items[4];
  if (!choice || !number || !other) throw new Error('the quiz has changed');
  const changed = at(1, [{ ...shortQuiz, items: [choice, number, { ...other, id: 'formula' }] }]);
  expect(await attemptFor(user, id, 'en', changed)).toMatchObject({
    revised: true,
    items: [{}, {}, { response: null }],
  });
  await submitAttempt(user, id, changed);
  const after = await attemptFor(user, id, 'en', changed);
  expect(after.result).toEqual({ score: 1, earned: 2, points: 2, waiting: 0 });
  expect(after.items[2]?.feedback).toMatchObject({ score: null, right: { order: expect.any(Array) } });
  expect(await view(user, id)).toMatchObject({ revised: false, result: { earned: 2 } });
});
