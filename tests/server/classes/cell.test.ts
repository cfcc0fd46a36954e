import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Assignment } from '#prisma/client/client.ts';
import type { ClassRight } from '#prisma/client/enums.ts';
import { type CellKey, cellFor } from '#server/classes/cell.ts';
import { archiveClass } from '#server/classes/classes.ts';
import { learnerWork } from '#server/classes/learner-work.ts';
import { overrideSchema, overrideScore, undoOverride } from '#server/classes/overrides.ts';
import { ownWork } from '#server/classes/own-work.ts';
import { commentOnScore, deleteScoreComment } from '#server/classes/score-comments.ts';
import { db } from '#server/db.ts';
import { submissionFor } from '#server/submissions.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';

withDatabase();

const hourMs = 3_600_000;
const now = Date.now();
const at = (hours: number) => new Date(now + hours * hourMs);

let group: ClassOfTests;
let learner: User;
let key: CellKey;

beforeAll(async () => {
  group = await aClass();
});

const assign = async (data: Partial<Assignment> = {}) =>
  (
    await db().assignment.create({
      data: { classId: group.id, kind: 'exercise', slug: 'sigmoid', publishedAt: at(-100), dueAt: at(-2), ...data },
      select: { id: true },
    })
  ).id;

beforeEach(async () => {
  const { user, member } = await aClassmate(group);
  learner = user;
  key = {
    classId: group.id,
    member,
    assignment: await assign({ opensAt: at(-50), closesAt: at(-1), latePercent: 10 }),
  };
});

const cell = () => cellFor(group.instructor, key, 'en');
const refused = (code: string) => expect.objectContaining({ code });
const comment = (text = 'Look at the **sign**.', work: string | null = null) => ({ key: randomUUID(), text, work });

async function anAssistant(...rights: ClassRight[]): Promise<User> {
  const { user, member } = await aClassmate(group);
  await db().classMember.update({ where: { id: member }, data: { role: 'assistant', rights } });
  return user;
}

test('of everything handed in a teacher is told which counts, and why each of the others does not', async () => {
  const submissions = [
    [await aSubmission(learner, { at: at(-60), score: 1 }), 'before-opening'],
    [await aSubmission(learner, { at: at(-40), score: 0.5 }), 'not-best'],
    [await aSubmission(learner, { at: at(-30), score: 0.75 }), 'counts'],
    [await aSubmission(learner, { at: at(-20), score: null, state: 'failed' }), 'failed'],
    [await aSubmission(learner, { at: at(-10), score: null }), 'waiting'],
    [await aSubmission(learner, { at: at(-1.5), score: 0.8 }), 'not-best'],
    [await aSubmission(learner, { at: at(-0.5), score: 1 }), 'after-closing'],
  ];
  const { works, score } = await cell();
  expect(works.map(({ id, standing }) => [id, standing])).toEqual(submissions.toReversed());
  expect(works[1]).toMatchObject({ raw: 0.8, daysLate: 1, derived: expect.closeTo(0.72, 9) });
  expect(score).toMatchObject({ score: 0.75, tries: 4, waiting: 1 });
});

test('an override counts until it is undone, nothing derived is lost, and the trail says who did what', async () => {
  await aSubmission(learner, { at: at(-30), score: 0.5 });
  const first = await overrideScore(group.instructor, key, { score: 0.9, reason: 'explained it orally' });
  const second = await overrideScore(group.instructor, key, { score: null, reason: 'ill' });
  expect((await cell()).score).toMatchObject({ score: null, excused: true, derived: 0.5 });
  await undoOverride(group.instructor, key, second.id);
  await undoOverride(group.instructor, key, second.id); // a second click
  expect((await cell()).score).toMatchObject({ score: 0.9, excused: false, derived: 0.5 });
  await undoOverride(group.instructor, key, first.id);
  const { score, overrides, events } = await cell();
  expect(score).toMatchObject({ score: 0.5 });
  expect(overrides).toMatchObject([
    { id: second.id, score: null, reason: 'ill', by: 'Prof', undoneAt: expect.any(String) },
    { id: first.id, score: 0.9, undoneAt: expect.any(String) },
  ]);
  expect(events.map(({ act }) => act)).toEqual([
    ...['override-undone', 'override-undone', 'score-overridden', 'score-overridden'],
  ]);
  expect(events[3]).toMatchObject({ by: 'Prof', detail: { score: 0.9, points: 10, reason: 'explained it orally' } });
  await expect(undoOverride(group.instructor, key, randomUUID())).rejects.toEqual(refused('not-found'));
});

test('a score needs a reason, and is none of a slipped key', () => {
  const ok = (input: unknown) => overrideSchema.safeParse(input).success;
  expect(ok({ score: 1.2, reason: 'bonus' })).toBe(true);
  for (const input of [
    { score: 1, reason: '  ' },
    { score: 20, reason: 'x' },
    { score: -0.1, reason: 'x' },
    { reason: 'x' },
  ])
    expect(ok(input)).toBe(false);
});

test('assistants comment, and change scores only with the right to; learners and strangers do neither', async () => {
  const input = { score: 1, reason: 'x' };
  const plain = await anAssistant();
  const scorer = await anAssistant('scores');
  await expect(overrideScore(plain, key, input)).rejects.toEqual(refused('forbidden'));
  const { id } = await overrideScore(scorer, key, input);
  await expect(undoOverride(plain, key, id)).rejects.toEqual(refused('forbidden'));
  const mine = await commentOnScore(plain, key, comment());
  await deleteScoreComment(plain, key, mine.id);
  const theirs = await commentOnScore(scorer, key, comment());
  await expect(deleteScoreComment(plain, key, theirs.id)).rejects.toEqual(refused('forbidden'));
  await deleteScoreComment(group.instructor, key, theirs.id);
  expect((await cell()).comments).toEqual([]);
  for (const [user, code] of [
    [learner, 'forbidden'],
    [await aLearner(), 'not-found'],
  ] as const) {
    await expect(cellFor(user, key, 'en')).rejects.toEqual(refused(code));
    await expect(overrideScore(user, key, input)).rejects.toEqual(refused(code));
    await expect(commentOnScore(user, key, comment())).rejects.toEqual(refused(code));
  }
});

test('a comment sent twice is stored once, and one about work of somebody else is refused', async () => {
  const work = await aSubmission(learner, { at: at(-30), score: 0.5 });
  const input = comment('Nearly.', work);
  await commentOnScore(group.instructor, key, input);
  await commentOnScore(group.instructor, key, input);
  expect((await cell()).comments).toMatchObject([{ text: 'Nearly.', work, by: 'Prof', deletable: true }]);
  await expect(commentOnScore(group.instructor, key, { ...input, text: 'Other.' })).rejects.toEqual(
    refused('invalid-body'),
  );
  const others = await aSubmission((await aClassmate(group)).user, { at: at(-30), score: 1 });
  await expect(commentOnScore(group.instructor, key, comment('?', others))).rejects.toEqual(refused('not-found'));
});

test('in an archived class everything can be read and nothing changed', async () => {
  const { id } = await overrideScore(group.instructor, key, { score: 1, reason: 'x' });
  const said = await commentOnScore(group.instructor, key, comment());
  await archiveClass(group.instructor, group.id, true);
  const acts = [
    () => overrideScore(group.instructor, key, { score: 0, reason: 'y' }),
    () => undoOverride(group.instructor, key, id),
    () => commentOnScore(group.instructor, key, comment()),
    () => deleteScoreComment(group.instructor, key, said.id),
  ];
  for (const act of acts) await expect(act()).rejects.toEqual(refused('class-archived'));
  expect(await cell()).toMatchObject({
    score: { score: 1 },
    comments: [{ deletable: false }],
    may: { override: false, comment: false, extend: false },
  });
  await archiveClass(group.instructor, group.id, false);
});

test('a teacher reads the code that a learner of the class handed in for what was assigned, and no other code', async () => {
  const mine = await aSubmission(learner, { at: at(-30), score: 0.5 });
  await db().report.update({ where: { submissionId: mine }, data: { body: { cases: [], rubric: [] } } });
  expect(await learnerWork(group.instructor, key, mine, 'en')).toMatchObject({
    kind: 'submission',
    submission: { id: mine, exercise: 'sigmoid' },
    exercise: { parameters: ['z'] },
  });
  const otherExercise = await aSubmission(learner, { at: at(-30), exercise: 'neuron', score: 0.5 });
  const stranger = await aSubmission(await aLearner(), { at: at(-30), score: 0.5 });
  for (const work of [otherExercise, stranger, randomUUID(), 'no-uuid'])
    await expect(learnerWork(group.instructor, key, work, 'en')).rejects.toEqual(refused('not-found'));
  const otherClass = await aClass();
  await expect(learnerWork(otherClass.instructor, key, mine, 'en')).rejects.toEqual(refused('not-found'));
  await expect(learnerWork(otherClass.instructor, { ...key, classId: otherClass.id }, mine, 'en')).rejects.toEqual(
    refused('not-found'),
  );
  await expect(learnerWork(learner, key, mine, 'en')).rejects.toEqual(refused('forbidden'));
  await expect(submissionFor(group.instructor, mine)).rejects.toEqual(refused('not-found')); // the learner's own door stays shut
  await db().classMember.update({ where: { id: key.member }, data: { removedAt: new Date() } });
  await expect(learnerWork(group.instructor, key, mine, 'en')).rejects.toEqual(refused('not-found'));
});

test('a submitted test shows each response and what was right; practice and open tests show none', async () => {
  key = { ...key, assignment: await assign({ kind: 'quiz', slug: 'loss' }) };
  const common = { userId: learner.id, quiz: 'loss', seed: 'x', content: 'x', startedAt: at(-10) };
  const test = await db().quizAttempt.create({
    data: {
      ...{ ...common, mode: 'test', submittedAt: at(-9), score: 0 },
      responses: { create: { item: 'sum-of-errors', points: 1, score: 0 } },
    },
  });
  const practice = await db().quizAttempt.create({ data: { ...common, mode: 'practice', submittedAt: at(-9) } });
  const open = await db().quizAttempt.create({ data: { ...common, mode: 'test', startedAt: at(-1) } });
  const { works } = await cell();
  expect(works.map(({ id, standing }) => [id, standing])).toEqual([
    [open.id, 'open'],
    [test.id, 'counts'],
  ]);
  const read = (work: string) => learnerWork(group.instructor, key, work, 'en');
  expect(await read(test.id)).toMatchObject({ kind: 'attempt', attempt: { id: test.id, result: { score: 0 } } });
  for (const work of [practice.id, open.id]) await expect(read(work)).rejects.toEqual(refused('not-found'));
});

test('a learner sees their own work, the comments and why a score was changed, and nothing of anybody else', async () => {
  const other = await aClassmate(group);
  const others = { ...key, member: other.member };
  await aSubmission(other.user, { at: at(-30), score: 0.123 });
  await overrideScore(group.instructor, others, { score: 0.321, reason: 'secret of another' });
  await commentOnScore(group.instructor, others, comment('for another'));
  const mine = await aSubmission(learner, { at: at(-30), score: 0.5 });
  await commentOnScore(group.instructor, key, comment('for you'));
  const undone = await overrideScore(group.instructor, key, { score: 0, reason: 'a mistake' });
  await undoOverride(group.instructor, key, undone.id);
  await overrideScore(group.instructor, key, { score: 0.9, reason: 'explained it orally' });
  const view = await ownWork(learner, group.id, key.assignment, 'en');
  expect(view).toMatchObject({
    score: { score: 0.9, derived: 0.5 },
    works: [{ id: mine, standing: 'counts' }],
    comments: [{ text: 'for you', deletable: false }],
    override: { score: 0.9, reason: 'explained it orally' },
  });
  expect(JSON.stringify(view)).not.toMatch(/another|0\.123|0\.321|a mistake/);
  await expect(ownWork(group.instructor, group.id, key.assignment, 'en')).rejects.toEqual(refused('not-found'));
  await expect(ownWork(learner, group.id, await assign({ publishedAt: null }), 'en')).rejects.toEqual(
    refused('not-found'),
  );
});

test('a test whose result comes later does not come out by the page of the class', async () => {
  const quiz = 'deeper';
  key = { ...key, assignment: await assign({ kind: 'quiz', slug: quiz }) };
  const policy = { feedback: 'afterDate', feedbackAt: at(24) } as const;
  await db().quizPolicy.upsert({ where: { quiz }, create: { quiz, ...policy }, update: policy });
  const common = { userId: learner.id, quiz, seed: 'x', content: 'x', mode: 'test' } as const;
  for (const score of [0.25, 0.75])
    await db().quizAttempt.create({ data: { ...common, submittedAt: at(-9 - score), score } });
  const own = () => ownWork(learner, group.id, key.assignment, 'en');
  const view = await own();
  expect(view).toMatchObject({ withheld: true, score: { score: null, derived: null, tries: 2 } });
  expect(JSON.stringify(view)).not.toMatch(/0\.[27]5|counts|not-best/);
  await overrideScore(group.instructor, key, { score: 0.6, reason: 'told by hand' });
  expect(await own()).toMatchObject({ score: { score: 0.6 } });
  expect(await ownWork(learner, group.id, key.assignment, 'en', at(25))).toMatchObject({
    withheld: false,
    works: [{ raw: 0.25 }, { raw: 0.75 }],
  });
});
