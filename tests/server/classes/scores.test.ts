import { beforeAll, expect, test } from 'vitest';
import type { Assignment } from '#prisma/client/client.ts';
import { joinClass } from '#server/classes/classes.ts';
import { scoresOf } from '#server/classes/scores.ts';
import { db } from '#server/db.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';

withDatabase();

const due = Date.parse('2026-11-24T15:59:59Z');
const hourMs = 3_600_000;
/** Hours after the due time. */
const at = (hours: number) => new Date(due + hours * hourMs);

let group: ClassOfTests;
let user: User;
let member: string;

beforeAll(async () => {
  group = await aClass();
});

/** A learner of the class, and an assignment that is due; times in hours after that. */
async function assigned(rules: Partial<Assignment> = {}): Promise<string> {
  ({ user, member } = await aClassmate(group));
  const data = { classId: group.id, kind: 'exercise', slug: 'sigmoid', dueAt: at(0), ...rules } as const;
  return (await db().assignment.create({ data, select: { id: true } })).id;
}

const score = async (assignment: string) => (await scoresOf({ classId: group.id, member, assignment }))[0];

test('the best, the last or the first submission counts, as the class was told', async () => {
  for (const [attempts, expected] of [
    ['best', 0.75],
    ['last', 0.5],
    ['first', 0.25],
  ] as const) {
    const assignment = await assigned({ attempts });
    await aSubmission(user, { at: at(-3), score: 0.25 });
    const best = await aSubmission(user, { at: at(-2), score: 0.75 });
    await aSubmission(user, { at: at(-1), score: 0.5 });
    expect(await score(assignment)).toMatchObject({ score: expected, tries: 3, waiting: 0, daysLate: 0 });
    if (attempts === 'best') expect(await score(assignment)).toMatchObject({ work: best, at: at(-2) });
  }
});

test('each day that was begun takes its percent, from the end of the grace on, and never more than there is', async () => {
  const rules = { latePercent: 10, grace: 15 };
  for (const [hours, daysLate, expected] of [
    [0.25, 0, 1],
    [0.26, 1, 0.9],
    [24.25, 1, 0.9],
    [24.3, 2, 0.8],
    [400, 17, 0],
  ] as const) {
    const assignment = await assigned(rules);
    await aSubmission(user, { at: at(hours), score: 1 });
    const found = await score(assignment);
    expect(found).toMatchObject({ daysLate, raw: 1 });
    expect(found?.derived).toBeCloseTo(expected, 12);
  }
});

test('a worse one in time can be the best one', async () => {
  const assignment = await assigned({ latePercent: 50 });
  await aSubmission(user, { at: at(-1), score: 0.75 });
  await aSubmission(user, { at: at(1), score: 1 });
  expect(await score(assignment)).toMatchObject({ score: 0.75, raw: 0.75, daysLate: 0, tries: 2 });
});

test('what came before it opened or after it closed does not count', async () => {
  const assignment = await assigned({ opensAt: at(-10), closesAt: at(10) });
  await aSubmission(user, { at: at(-11), score: 1 });
  await aSubmission(user, { at: at(11), score: 1 });
  expect(await score(assignment)).toBeUndefined();
  await aSubmission(user, { at: at(10), score: 0.5 });
  expect(await score(assignment)).toMatchObject({ score: 0.5, tries: 1 });
});

test('an extension moves the due time, and the closing time where it says so or has to', async () => {
  const assignment = await assigned({ latePercent: 100, closesAt: at(1) });
  await aSubmission(user, { at: at(30), score: 1 });
  expect(await score(assignment)).toBeUndefined();
  const key = { assignmentId: assignment, memberId: member };
  await db().extension.create({ data: { ...key, dueAt: at(48) } });
  expect(await score(assignment)).toMatchObject({ score: 1, daysLate: 0 });
  await db().extension.update({
    where: { assignmentId_memberId: key },
    data: { dueAt: at(2), closesAt: at(72) },
  });
  expect(await score(assignment)).toMatchObject({ score: 0, daysLate: 2 });
});

test('an extension takes no time away: not where there is no limit, nor when the whole class got more time since', async () => {
  const open = await assigned({ latePercent: 10 });
  await aSubmission(user, { at: at(30), score: 1 });
  await db().extension.create({ data: { assignmentId: open, memberId: member, dueAt: at(1), closesAt: at(2) } });
  expect(await score(open)).toMatchObject({ score: 0.8, daysLate: 2 });
  await db().assignment.update({ where: { id: open }, data: { dueAt: at(48), closesAt: at(50) } });
  expect(await score(open)).toMatchObject({ score: 1, daysLate: 0 });
  await db().assignment.update({ where: { id: open }, data: { dueAt: null, closesAt: null } });
  expect(await score(open)).toMatchObject({ score: 1, daysLate: 0 });
});

test('one person’s scores of all their classes come at once, and nobody else’s', async () => {
  const here = await assigned();
  await aSubmission(user, { at: at(-1), score: 1 });
  const other = await aClass();
  await joinClass(user, other.code);
  const classmate = await aClassmate(other);
  await aSubmission(classmate.user, { at: at(-1), score: 1 });
  const data = { classId: other.id, kind: 'exercise', slug: 'sigmoid' } as const;
  const there = await db().assignment.create({ data });
  const found = await scoresOf({ userId: user.id });
  expect(found.filter(({ tries }) => tries > 0).map(({ assignment }) => assignment)).toEqual(
    expect.arrayContaining([here, there.id]),
  );
  const mine = await db().classMember.findMany({ where: { userId: user.id }, select: { id: true } });
  expect(found.every((each) => mine.some(({ id }) => id === each.member))).toBe(true);
});

test('our own failures cost nothing, and what waits in the queue is told', async () => {
  const assignment = await assigned({ attempts: 'last' });
  await aSubmission(user, { at: at(-3), score: 1 });
  await aSubmission(user, { at: at(-2), score: null, state: 'failed' });
  await aSubmission(user, { at: at(-1), score: null });
  expect(await score(assignment)).toMatchObject({ score: 1, tries: 2, waiting: 1 });
});

test('tests of quizzes and lessons read to the end have scores, practice has none', async () => {
  const quiz = await assigned({ kind: 'quiz', slug: 'loss', latePercent: 10 });
  const common = { userId: user.id, quiz: 'loss', seed: 'x', content: 'x', startedAt: at(-1) };
  await db().quizAttempt.create({ data: { ...common, mode: 'practice', submittedAt: at(-1), score: 1 } });
  expect(await score(quiz)).toBeUndefined();
  const { id } = await db().quizAttempt.create({
    data: { ...common, mode: 'test', submittedAt: at(1), score: 0.5 },
  });
  expect(await score(quiz)).toMatchObject({ score: 0.45, work: id, daysLate: 1 });
  const data = { classId: group.id, kind: 'lesson', slug: 'loss', dueAt: at(0), opensAt: at(-1) } as const;
  const lesson = await db().assignment.create({ data });
  await db().lessonReading.create({ data: { userId: user.id, lesson: 'loss', openedAt: at(-9) } });
  expect(await score(lesson.id)).toBeUndefined();
  await db().lessonReading.updateMany({ where: { userId: user.id }, data: { readAt: at(-5) } });
  expect(await score(lesson.id)).toMatchObject({ score: 1, work: null }); // one reads it once, be it before
});

test('the newest override that was not undone counts, and nothing derived is lost', async () => {
  const assignment = await assigned();
  const key = { assignmentId: assignment, memberId: member, reason: 'oral exam' };
  const { id } = await db().scoreOverride.create({ data: { ...key, score: 0.25, createdAt: at(1) } });
  expect(await score(assignment)).toMatchObject({ score: 0.25, derived: null, override: id, tries: 0 });
  await aSubmission(user, { at: at(-1), score: 1 });
  expect(await score(assignment)).toMatchObject({ score: 0.25, derived: 1 });
  await db().scoreOverride.create({ data: { ...key, score: null, createdAt: at(2) } });
  expect(await score(assignment)).toMatchObject({ score: null, excused: true });
  await db().scoreOverride.updateMany({ where: key, data: { undoneAt: at(3) } });
  expect(await score(assignment)).toMatchObject({ score: 1, override: null, excused: false });
});

test('one statement brings all cells, those of who left or teaches left out', async () => {
  const other = await aClass();
  const data = { classId: other.id, kind: 'exercise', slug: 'sigmoid' } as const;
  const [one, two] = [await db().assignment.create({ data }), await db().assignment.create({ data })];
  const [ada, gone] = [await aClassmate(other), await aClassmate(other)];
  for (const person of [ada.user, gone.user, other.instructor]) await aSubmission(person, { at: at(0), score: 1 });
  await db().classMember.update({ where: { id: gone.member }, data: { removedAt: at(0) } });
  const cells = await scoresOf({ classId: other.id });
  expect(cells.map(({ assignment, member: who }) => [assignment, who]).sort()).toEqual(
    [
      [one.id, ada.member],
      [two.id, ada.member],
    ].sort(),
  );
});
