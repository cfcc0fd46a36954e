import { beforeEach, expect, test } from 'vitest';
import type { Assignment } from '#prisma/client/client.ts';
import { learnerReport } from '#server/classes/learner-report.ts';
import { overrideScore } from '#server/classes/overrides.ts';
import { commentOnScore } from '#server/classes/score-comments.ts';
import { db } from '#server/db.ts';
import { pool } from '#server/pool.ts';
import { setReading } from '#server/readings.ts';
import { asStudent, openStudentView } from '#server/student-view.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';

withDatabase();

const dayMs = 86_400_000;
const now = new Date('2026-11-25T12:00:00Z'); // a Wednesday
const at = (days: number) => new Date(now.getTime() + days * dayMs);

let group: ClassOfTests;
let ada: { user: User; member: string };

beforeEach(async () => {
  group = await aClass();
  ada = await aClassmate(group);
});

let position = 0;
const assign = async (data: Partial<Assignment>) =>
  (
    await db().assignment.create({
      data: {
        ...{ classId: group.id, kind: 'exercise' as const, slug: 'sigmoid', publishedAt: at(-30), points: 10 },
        ...{ position: position++, ...data },
      },
      select: { id: true },
    })
  ).id;

const report = (user: User = group.instructor, member: string | null = ada.member) =>
  learnerReport(user, group.id, member, 'en', now);

test('a report has each published assignment with its score, its reasons and the total that the gradebook has', async () => {
  const late = await assign({ dueAt: at(-3), latePercent: 10 });
  await assign({ kind: 'lesson', slug: 'one-neuron', dueAt: at(-1), points: 2 });
  const excused = await assign({ slug: 'log-loss', dueAt: at(-1) });
  await assign({ slug: 'forward-pass', dueAt: at(-1) });
  await assign({ slug: 'backprop-w1', publishedAt: null });
  await assign({ slug: 'backprop-w5', dueAt: at(5) });
  await aSubmission(ada.user, { at: at(-1.5), score: 1 });
  await setReading(ada.user, 'one-neuron', { read: true });
  const key = { classId: group.id, member: ada.member };
  await overrideScore(group.instructor, { ...key, assignment: excused }, { score: null, reason: 'Ill.' });
  await commentOnScore(
    group.instructor,
    { ...key, assignment: late },
    { text: 'Well done.', key: crypto.randomUUID(), work: null },
  );
  const made = await report();
  expect(made.assignments.map(({ assignment, missing }) => [assignment.slug, missing])).toEqual([
    ['sigmoid', false],
    ['one-neuron', false],
    ['log-loss', false],
    ['forward-pass', true],
    ['backprop-w5', false],
  ]);
  const [first, , third] = made.assignments;
  expect(first).toMatchObject({ score: { score: 0.8, daysLate: 2 }, comments: [{ text: 'Well done.', by: 'Prof' }] });
  expect(third).toMatchObject({ score: { excused: true }, override: { score: null, reason: 'Ill.' } });
  expect(made).toMatchObject({ own: false, learner: { name: 'Ada' }, class: { zone: 'Asia/Shanghai' } });
  expect(made.total).toMatchObject({ possible: 22 }); // 10 + 2 + 10 that are missing
});

test('what somebody understands is read off what the class assigned, and nothing else they did is told', async () => {
  await assign({});
  await aSubmission(ada.user, { at: at(-9), score: 0, misconception: 'missing-factor-2' });
  await aSubmission(ada.user, { at: at(-8), score: 0, misconception: 'sign-flipped' });
  await aSubmission(ada.user, { at: at(-8), exercise: 'log-loss', score: 0, misconception: 'missing-bias' });
  const failing = await report();
  expect(failing.ideas.map(({ id, open }) => [id, open.map(({ slug }) => slug)])).toEqual([
    ['sign-flipped', ['sigmoid']],
    ['missing-factor-2', []],
  ]);
  expect(failing.concepts).toMatchObject({ mastered: [], shaky: ['The sigmoid'] });
  expect(failing.weeks).toEqual([{ week: '2026-11-16', submissions: 2, tests: 0, lessons: 0, days: 2 }]);
  await aSubmission(ada.user, { at: at(-1), score: 1 });
  const solved = await report();
  expect(solved.ideas.every(({ open }) => open.length === 0)).toBe(true);
  expect(solved.concepts).toMatchObject({ mastered: ['The sigmoid'], shaky: [] });
  expect(solved.weeks.map(({ week }) => week)).toEqual(['2026-11-16', '2026-11-23']);
});

test('a learner reads their own report and nobody else’s, and no result of a test before it is told', async () => {
  await assign({ kind: 'quiz', slug: 'loss' });
  await db().quizPolicy.create({ data: { quiz: 'loss', feedback: 'afterDate', feedbackAt: at(1) } });
  await db().quizAttempt.create({
    data: {
      ...{ userId: ada.user.id, quiz: 'loss', mode: 'test', seed: 's', content: 'c', score: 0.5 },
      ...{ startedAt: at(-1), submittedAt: at(-1) },
    },
  });
  const own = await report(ada.user, null);
  expect(own).toMatchObject({ own: true, total: { share: null } });
  expect(own.assignments).toMatchObject([{ withheld: true, score: { score: null, derived: null, tries: 1 } }]);
  expect((await report()).assignments).toMatchObject([{ withheld: false, score: { score: 0.5 } }]);
  const bo = await aClassmate(group);
  await expect(report(ada.user, bo.member)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(report(ada.user, ada.member)).rejects.toMatchObject({ code: 'forbidden' }); // their own is at its own address
  await expect(report(group.instructor, null)).rejects.toMatchObject({ code: 'not-found' });
  await expect(report(group.instructor, crypto.randomUUID())).rejects.toMatchObject({ code: 'not-found' });
});

test('in the student view a report is that of somebody who has done nothing yet', async () => {
  await assign({ dueAt: at(-1) });
  const cookie = (await openStudentView(group.instructor, group.id)).split(';')[0]?.split('=').slice(1).join('=') ?? '';
  const made = await report(await asStudent(group.instructor, cookie), null);
  expect(made).toMatchObject({ own: true, learner: { name: null }, weeks: [], ideas: [] });
  expect(made.assignments).toMatchObject([{ missing: true, score: { tries: 0 }, comments: [] }]);
});

test('a report takes as many queries for forty assignments as for one, or the last weeks of a course would be slow', async () => {
  const original = pool().query.bind(pool());
  let count = 0;
  Object.assign(pool(), {
    query: (...args: Parameters<typeof original>) => {
      count++;
      return original(...args);
    },
  });
  const asked = async () => {
    count = 0;
    await report();
    return count;
  };
  await assign({});
  const few = await asked();
  for (let i = 0; i < 39; i++) await assign({ slug: i % 2 ? 'log-loss' : 'forward-pass' });
  expect(await asked()).toBe(few);
  Object.assign(pool(), { query: original });
});
