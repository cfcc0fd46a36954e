import { beforeAll, expect, test } from 'vitest';
import { gradebookFor } from '#server/classes/gradebook.ts';
import { funnels } from '#server/classes/insight-funnel.ts';
import { classMisconceptions } from '#server/classes/insight-misconceptions.ts';
import { stuckLearners } from '#server/classes/insight-stuck.ts';
import { waitingTexts } from '#server/classes/marking.ts';
import { db } from '#server/db.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { sentBy } from '#tests/server/statements.ts';

withDatabase();

let group: ClassOfTests;
let learner: User;

beforeAll(async () => {
  group = await aClass();
  ({ user: learner } = await aClassmate(group));
  await db().assignment.create({ data: { classId: group.id, kind: 'exercise', slug: 'sigmoid' } });
});

const judged = (id: string) =>
  db().submission.findUniqueOrThrow({
    where: { id },
    select: { verdict: true, status: true, score: true, ideas: true, version: true },
  });

test('what stands beside a submission is what its report says, however the report came about, changed or went', async () => {
  const id = await aSubmission(learner, { at: new Date(), score: 0.5, misconception: 'missing-bias' });
  expect(await judged(id)).toEqual({
    verdict: 'fail',
    status: 'completed',
    score: 0.5,
    ideas: ['missing-bias'],
    version: 'test',
  });
  const body = { bugs: { left: ['one', 'two'] } };
  await db().report.update({ where: { submissionId: id }, data: { body }, select: { verdict: true } });
  expect((await judged(id)).ideas).toEqual(['missing-bias', 'one', 'two']);
  const passed = { verdict: 'pass', score: 1, misconception: null, body: {} };
  await db().report.update({ where: { submissionId: id }, data: passed, select: { verdict: true } });
  expect(await judged(id)).toEqual({ verdict: 'pass', status: 'completed', score: 1, ideas: [], version: 'test' });
  await db().report.delete({ where: { submissionId: id }, select: { verdict: true } });
  expect(await judged(id)).toEqual({ verdict: null, status: null, score: null, ideas: [], version: null });
});

test('a class with 100,000 submissions is read without the reports of each, and insight without the submissions', async () => {
  const { instructor, id } = group;
  const graded = await sentBy(() => gradebookFor(instructor, id, 'en'));
  expect(graded.filter((text) => text.includes('"Report"'))).toEqual([]);
  const seen = await sentBy(async () => {
    await funnels(instructor, id, { of: 'course' }, 'en');
    await classMisconceptions(instructor, id, { by: 'week' }, 'en');
    await stuckLearners(instructor, id, { after: 5 }, 'en');
  });
  expect(seen.filter((text) => /"(Standing|ShownIdea)"/.test(text))).toHaveLength(3);
  expect(seen.filter((text) => /"(Submission|Report|QuizResponse)"/.test(text))).toEqual([]);
});

test('the index of a learner’s submissions carries all that a class is read by', async () => {
  const plan = await db().$transaction(async (tx) => {
    // The table of a test is so small that reading it whole would be cheaper.
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
    return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT exercise, "createdAt", id, state, verdict, status, score, ideas, version FROM "Submission" WHERE "userId" = ${learner.id}`;
  });
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index Only Scan using "Submission_judged_idx"');
});

test('the number of texts that wait is counted by the database, not by reading the texts', async () => {
  const sent = await sentBy(() => waitingTexts(group.instructor, group.id));
  expect(sent.filter((text) => /QuizResponse/.test(text) && !/count\(\*\)/.test(text))).toEqual([]);
});
