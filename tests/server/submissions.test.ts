import { expect, test } from 'vitest';
import { db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { gradeQueue, queue } from '#server/queue.ts';
import { historyOf, submissionFor, submit } from '#server/submissions.ts';
import type { User } from '#server/users.ts';
import type { HistoryView, SubmissionSummary } from '#server/views.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase(); // and no worker: submissions stay queued

const handIn = sigmoid('return 0');
const ofSigmoid = { exercise: 'sigmoid' };
const history = async (user: User | null) => (await historyOf(user, ofSigmoid)).submissions;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.code,
  );

test('a submission and its job are written together', async () => {
  const user = await aGuest();
  const id = await submit(user, handIn);
  expect(await db().submission.findUnique({ where: { id } })).toMatchObject({ ...handIn, userId: user.id });
  const jobs = await (await queue()).findJobs(gradeQueue, { id });
  expect(jobs).toMatchObject([{ data: { submissionId: id }, state: 'created' }]);
});

test('without its job there is no submission, and without the submission no job', async () => {
  const user = await aGuest();
  const boss = await queue();
  const jobs = async () => (await boss.findJobs(gradeQueue)).length;
  const before = await jobs();
  await db().$executeRaw`ALTER TABLE pgboss.job_common RENAME TO away`;
  await expect(submit(user, handIn)).rejects.toThrow();
  await db().$executeRaw`ALTER TABLE pgboss.away RENAME TO job_common`;
  expect(await history(user)).toEqual([]);
  await expect(submit({ ...user, id: 'gone' }, handIn)).rejects.toThrow();
  expect(await jobs()).toBe(before);
});

test('a submission belongs to who handed it in, and is nowhere for everybody else', async () => {
  const owner = await aLearner();
  const id = await submit(owner, handIn);
  expect(await submissionFor(owner, id)).toMatchObject({ id, ...handIn, state: 'queued', report: null });
  for (const other of [await aLearner(), await aGuest(), { ...(await aLearner()), role: 'admin' as const }, null]) {
    expect(await codeOf(submissionFor(other, id))).toBe('not-found');
  }
  expect(await codeOf(submissionFor(owner, 'not-an-id'))).toBe('not-found');
  expect(await codeOf(submissionFor(owner, crypto.randomUUID()))).toBe('not-found');
  expect(await history(await aLearner())).toEqual([]);
});

test('whoever waits is told their place in the queue', async () => {
  await db().submission.deleteMany();
  const user = await aLearner();
  const ids = [await submit(user, handIn), await submit(user, handIn), await submit(user, handIn)];
  const views = await Promise.all(ids.map((id) => submissionFor(user, id)));
  expect(views.map(({ position }) => position)).toEqual([1, 2, 3]);
});

test('the history is newest first and only of this exercise', async () => {
  const user = await aLearner();
  const [first, second] = [await submit(user, handIn), await submit(user, handIn)];
  await submit(user, { ...handIn, exercise: 'forward-pass' });
  expect((await history(user)).map(({ id }) => id)).toEqual([second, first]);
  expect(await history(user)).toMatchObject([
    { language: 'python', state: 'queued', verdict: null, status: null, score: null, previous: first },
    { previous: null },
  ]);
});

test('the oldest of very many submissions is reached page by page, and each knows the one before it in its language', async () => {
  const user = await aLearner();
  // Two in every millisecond: times alone do not order them.
  const rows = Array.from({ length: 120 }, (_, at) => ({
    id: newId(),
    userId: user.id,
    exercise: 'sigmoid',
    language: at % 3 === 0 ? 'typescript' : 'python',
    source: `${at}`,
    seed: 'a',
    createdAt: new Date(Date.UTC(2026, 10, 1) + (at >> 1)),
  }));
  await db().submission.createMany({ data: rows });
  const seen: SubmissionSummary[] = [];
  let pages = 0;
  for (let after: string | null = null; pages === 0 || after; pages++) {
    const page: HistoryView = await historyOf(user, { ...ofSigmoid, after });
    seen.push(...page.submissions);
    after = page.next;
  }
  expect(pages).toBe(3);
  const newestFirst = rows.toSorted((a, b) => +b.createdAt - +a.createdAt || (a.id < b.id ? 1 : -1));
  expect(seen.map(({ id }) => id)).toEqual(newestFirst.map(({ id }) => id));
  for (const [at, { language, previous }] of seen.entries()) {
    expect(previous).toBe(seen.slice(at + 1).find((each) => each.language === language)?.id ?? null);
  }
  const { submissions } = await historyOf(user, { ...ofSigmoid, language: 'typescript' });
  expect(submissions.map(({ id }) => id)).toEqual(
    newestFirst.filter(({ language }) => language === 'typescript').map(({ id }) => id),
  );
  // Somebody else's place in the list leads nowhere.
  expect(await historyOf(await aLearner(), { ...ofSigmoid, after: rows[60]?.id ?? '' })).toEqual({
    submissions: [],
    next: null,
  });
});

test('each submission draws hidden cases of its own', async () => {
  const user = await aLearner();
  await Promise.all([submit(user, handIn), submit(user, handIn)]);
  const rows = await db().submission.findMany({ where: { userId: user.id }, select: { seed: true } });
  expect(new Set(rows.map(({ seed }) => seed)).size).toBe(2);
});

test('what cannot be graded is refused, and nothing is written', async () => {
  const user = await aLearner();
  expect(await codeOf(submit(user, { ...handIn, exercise: 'no-such' }))).toBe('unknown-exercise');
  expect(await codeOf(submit(user, { ...handIn, source: 'ü'.repeat(32_769) }))).toBe('source-too-large');
  expect(await codeOf(submit(user, { ...handIn, source: 'a\0b' }))).toBe('invalid-source');
  expect(await codeOf(submit(user, { ...handIn, source: '\ud800' }))).toBe('invalid-source');
  expect(await history(user)).toEqual([]);
  expect(await codeOf(submit(user, { ...handIn, source: 'ü'.repeat(32_768) }))).toBeNull();
});

test('a flood of submissions is stopped', async () => {
  const user = await aLearner();
  const codes = await Promise.all(Array.from({ length: 65 }, () => codeOf(submit(user, handIn))));
  expect(codes.filter((code) => code === null)).toHaveLength(60);
  expect(codes.filter((code) => code === 'rate-limited')).toHaveLength(5);
});

test('what waited on a device is handed in by its owner alone, whoever is signed in there by now', async () => {
  const [user, other, guest] = [await aLearner(), await aLearner(), await aGuest()];
  const waited = { ...handIn, key: crypto.randomUUID(), owner: user.id };
  for (const each of [other, guest]) await expect(submit(each, waited)).rejects.toMatchObject({ code: 'other-person' });
  await expect(submit(user, { ...waited, owner: 'guest' })).rejects.toMatchObject({ code: 'other-person' });
  await submit(user, waited);
  await submit(guest, { ...waited, owner: 'guest' });
  expect([await history(user), await history(other), await history(guest)].map((each) => each.length)).toEqual([
    1, 0, 1,
  ]);
});

test('a submission that was sent again since its answer was lost is one submission, and nobody else’s', async () => {
  const [user, other] = [await aLearner(), await aLearner()];
  const keyed = { ...handIn, key: crypto.randomUUID() };
  const ids = await Promise.all([1, 2, 3].map(() => submit(user, keyed)));
  expect(new Set([...ids, await submit(user, keyed)]).size).toBe(1);
  expect(await history(user)).toHaveLength(1);
  expect(await (await queue()).findJobs(gradeQueue, { id: ids[0] })).toHaveLength(1);
  expect(await submit(other, keyed)).not.toBe(ids[0]);
  expect(await history(other)).toHaveLength(1);
});
