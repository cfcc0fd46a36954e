import { beforeAll, expect, test } from 'vitest';
import type { Assignment } from '#prisma/client/client.ts';
import { archiveClass, joinClass } from '#server/classes/classes.ts';
import { assignedHere, dueIn, dueNext } from '#server/classes/due.ts';
import { db } from '#server/db.ts';
import { setReading } from '#server/readings.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest } from '#tests/server/people.ts';

withDatabase();

const now = new Date('2026-11-24T12:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

let group: ClassOfTests;

beforeAll(async () => {
  group = await aClass();
});

async function assign(classId: string, rules: Partial<Assignment> = {}): Promise<string> {
  const data = { classId, kind: 'exercise', slug: 'sigmoid', publishedAt: at(-99), ...rules } as const;
  return (await db().assignment.create({ data, select: { id: true } })).id;
}

test('drafts and what is published later never reach a learner, on whatever way they ask', async () => {
  const { id, code } = await aClass();
  const { user } = await aClassmate({ ...group, id, code });
  const shown = await assign(id, { dueAt: at(5) });
  await assign(id, { slug: 'forward-pass', publishedAt: null, dueAt: at(5) });
  await assign(id, { slug: 'log-loss', publishedAt: at(1), dueAt: at(5) });
  expect((await dueIn(user, id, 'en', now)).map((each) => each.id)).toEqual([shown]);
  expect((await dueNext(user, 'en', 9, now)).map((each) => each.id)).toEqual([shown]);
  for (const slug of ['forward-pass', 'log-loss'])
    expect(await assignedHere(user, 'exercise', slug, 'en', now)).toEqual([]);
  expect(await assignedHere(user, 'exercise', 'log-loss', 'en', at(1))).toHaveLength(1); // its time has come
});

test('a learner sees the times that hold for them, and how far they are', async () => {
  const { id, code } = await aClass();
  const { user, member } = await aClassmate({ ...group, id, code });
  const rules = { opensAt: at(-50), dueAt: at(-1), closesAt: at(20), latePercent: 10, points: 5 };
  const assignment = await assign(id, rules);
  const [fresh] = await dueIn(user, id, 'zh', now);
  expect(fresh).toMatchObject({
    ...{ kind: 'exercise', slug: 'sigmoid', title: expect.stringMatching(/\p{Script=Han}/u), points: 5 },
    ...{ phase: 'late', extended: false, progress: 'none', tries: 0, score: null, dueAt: at(-1).toISOString() },
    class: { id, name: 'Deep learning 1', zone: 'Asia/Shanghai' },
  });
  await aSubmission(user, { at: at(-60), score: 1 }); // before it opened
  await aSubmission(user, { at: at(-3), score: 0.5 });
  await aSubmission(user, { at: at(-2), score: null });
  expect(await dueIn(user, id, 'en', now)).toMatchObject([{ progress: 'tried', tries: 2, waiting: 1, score: 0.5 }]);
  await db().extension.create({ data: { assignmentId: assignment, memberId: member, dueAt: at(30) } });
  expect(await dueIn(user, id, 'en', now)).toMatchObject([
    { phase: 'open', extended: true, dueAt: at(30).toISOString(), closesAt: at(30).toISOString() },
  ]);
  await aSubmission(user, { at: at(-1), score: 1 });
  expect(await dueIn(user, id, 'en', now)).toMatchObject([{ progress: 'done', score: 1, daysLate: 0 }]);
  expect(await dueIn(user, id, 'en', at(31))).toMatchObject([{ phase: 'closed', progress: 'done' }]);
});

test('the reason of an extension and the rules of others stay with the teachers', async () => {
  const { id, code } = await aClass();
  const { user, member } = await aClassmate({ ...group, id, code });
  const other = await aClassmate({ ...group, id, code });
  const assignment = await assign(id, { dueAt: at(1) });
  for (const [memberId, reason] of [
    [member, 'SECRET-1'],
    [other.member, 'SECRET-2'],
  ] as const)
    await db().extension.create({ data: { assignmentId: assignment, memberId, reason, dueAt: at(30) } });
  const seen = JSON.stringify([await dueIn(user, id, 'en', now), await dueNext(user, 'en', 3, now)]);
  expect(seen).not.toMatch(/SECRET/);
  expect(seen).not.toContain(other.member);
});

test('a test of a quiz is done once it is submitted, and its score is told no sooner than on its own page', async () => {
  const { id, code } = await aClass();
  const { user, member } = await aClassmate({ ...group, id, code });
  const assignment = await assign(id, { kind: 'quiz', slug: 'loss' });
  const attempt = { userId: user.id, quiz: 'loss', seed: 'x', content: 'x', submittedAt: at(-1), score: 0.75 };
  await db().quizAttempt.create({ data: { ...attempt, mode: 'test' } });
  const seen = async () => (await dueIn(user, id, 'en', now))[0];
  expect(await seen()).toMatchObject({ progress: 'done', score: 0.75 });
  await db().quizPolicy.create({ data: { quiz: 'loss', feedback: 'afterDate', feedbackAt: at(1) } });
  expect(await seen()).toMatchObject({ progress: 'done', score: null, tries: 1 });
  await db().scoreOverride.create({ data: { assignmentId: assignment, memberId: member, score: null, reason: 'ill' } });
  expect(await seen()).toMatchObject({ excused: true, score: null, progress: 'done' });
  await db().quizPolicy.deleteMany();
});

test('a lesson is done once one says that it was read, and open again when one takes that back', async () => {
  const { id, code } = await aClass();
  const { user } = await aClassmate({ ...group, id, code });
  await assign(id, { kind: 'lesson', slug: 'loss', points: 1 });
  const seen = async () => (await dueIn(user, id, 'en'))[0]?.progress;
  expect(await seen()).toBe('none');
  await setReading(user, 'loss', { read: true });
  expect(await seen()).toBe('done');
  await setReading(user, 'loss', { read: false });
  expect(await seen()).toBe('none');
});

test('what is due next is what can still be handed in, of all one’s classes, the soonest first', async () => {
  const [one, two, old, taught] = [await aClass(), await aClass(), await aClass(), await aClass()];
  const { user } = await aClassmate(one);
  await joinClass(user, two.code);
  await joinClass(user, old.code);
  await assign(one.id, { slug: 'log-loss', dueAt: at(40) });
  await assign(two.id, { slug: 'forward-pass', dueAt: at(4) });
  await assign(two.id, { slug: 'standardize', dueAt: at(-4), closesAt: at(4) }); // late
  await assign(two.id, { slug: 'tanh', dueAt: at(-4), closesAt: at(-3) }); // closed
  await assign(two.id, { slug: 'absolute-loss', dueAt: at(9), opensAt: at(1) }); // not open yet
  await assign(one.id, { slug: 'sgd-step' }); // without a due time
  await assign(old.id, { slug: 'train-network', dueAt: at(3) });
  await archiveClass(old.instructor, old.id, true);
  await assign(taught.id, { dueAt: at(2) });
  const due = (count: number) => dueNext(user, 'en', count, now).then((found) => found.map(({ slug }) => slug));
  expect(await due(9)).toEqual(['standardize', 'forward-pass', 'log-loss']);
  expect(await due(2)).toEqual(['standardize', 'forward-pass']);
  await aSubmission(user, { at: at(-5), exercise: 'forward-pass', score: 1 });
  expect(await due(9)).toEqual(['standardize', 'log-loss']);
  expect(await dueNext(await aGuest(), 'en', 3, now)).toEqual([]);
  expect(await dueNext(null, 'en', 3, now)).toEqual([]);
  expect(await dueIn(taught.instructor, taught.id, 'en', now)).toEqual([]);
});

test('who left a class, or is in none, is told of nothing', async () => {
  const { id, code } = await aClass();
  const { user, member } = await aClassmate({ ...group, id, code });
  await assign(id, { dueAt: at(1) });
  await db().classMember.update({ where: { id: member }, data: { removedAt: at(-1) } });
  await expect(dueIn(user, id, 'en', now)).rejects.toMatchObject({ code: 'not-found' });
  expect([await dueNext(user, 'en', 3, now), await assignedHere(user, 'exercise', 'sigmoid', 'en', now)]).toEqual([
    [],
    [],
  ]);
});
