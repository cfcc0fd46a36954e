import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DELETE as deleteApplied,
  POST as postApplied,
} from '#app/api/classes/[id]/regrades/[regrade]/applied/route.ts';
import { GET as getRegrade } from '#app/api/classes/[id]/regrades/[regrade]/route.ts';
import { GET as getDetail } from '#app/api/classes/[id]/regrades/[regrade]/submissions/[submission]/route.ts';
import { GET as getRegrades, POST as postRegrade } from '#app/api/classes/[id]/regrades/route.ts';
import { contentHash } from '#exercises/content.ts';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { applyRegrade, revertRegrade } from '#server/classes/regrade-apply.ts';
import { regradeDetail, regradeReport } from '#server/classes/regrade-report.ts';
import { regrade } from '#server/classes/regrade-work.ts';
import { beginRegrade, staleExercises } from '#server/classes/regrades.ts';
import { scoresOf } from '#server/classes/scores.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { submissionFor } from '#server/submissions.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';

withDatabase();

const right = 'import math\ndef sigmoid(z):\n    return 1 / (1 + math.exp(-z))\n';
const wrong = 'import math\ndef sigmoid(z):\n    return 1 / (1 + math.exp(z))\n';
const at = new Date('2026-11-20T09:00:00Z');
const refused = (code: string) => expect.objectContaining({ code });

let pool: Pool;
beforeAll(async () => {
  pool = await createPool({ workers: 1, prepare: ['python'] });
});
afterAll(() => pool.close());

const goOn = new AbortController().signal;

/**
 * A class in which an earlier version of the exercise failed a right program, passed a wrong one, and another failed through our
 * fault; one was judged as it is today.
 */
async function misjudged() {
  const group = await aClass();
  const assignment = await db().assignment.create({ data: { classId: group.id, kind: 'exercise', slug: 'sigmoid' } });
  const people = [await aClassmate(group), await aClassmate(group), await aClassmate(group), await aClassmate(group)];
  const [loser, winner, unlucky, same] = people.map(({ user, member }) => ({ user, member }));
  if (!loser || !winner || !unlucky || !same) throw new Error('four people joined');
  const submissions = {
    gains: await aSubmission(winner.user, { at, score: 0.25, source: right }),
    loses: await aSubmission(loser.user, { at, score: 1, source: wrong }),
    failed: await aSubmission(unlucky.user, { at, score: null, state: 'failed', source: right }),
    same: await aSubmission(same.user, { at, score: 1, source: right }),
  };
  return { group, assignment: assignment.id, winner, loser, unlucky, same, submissions };
}

async function dryRun(group: ClassOfTests): Promise<string> {
  const id = await beginRegrade(group.instructor, group.id, 'sigmoid');
  await regrade(id, pool, goOn);
  return id;
}

const scoreOf = async (classId: string, member: string) => (await scoresOf({ classId, member }))[0]?.score ?? null;

test('a dry run tells who would change and why, and changes nothing', async () => {
  const { group, submissions, winner, loser, unlucky } = await misjudged();
  const sigmoid = { exercise: 'sigmoid', title: 'Sigmoid 函数', submissions: 4, stale: 4 };
  expect(await staleExercises(group.instructor, group.id, 'zh')).toEqual([sigmoid]);
  const id = await dryRun(group);
  const report = await regradeReport(group.instructor, group.id, id, 'en');
  expect(report.regrade).toMatchObject({ state: 'graded', total: 4, done: 4, failed: 0, applied: 0 });
  expect(report).toMatchObject({ changed: 3, gains: 2, openGains: 2, losses: 1 });
  const change = (submission: string) => report.changes.find((each) => each.submission === submission);
  expect(change(submissions.gains)).toMatchObject({ before: { score: 0.25 }, after: { verdict: 'pass', score: 1 } });
  expect(change(submissions.failed)).toMatchObject({ before: null, after: { score: 1 } });
  const lost = change(submissions.loses);
  expect(lost?.after.misconception?.id).toBe('exponent-sign');
  expect(lost?.after.score).toBeLessThan(1);
  expect(new Map(report.scores.map((each) => [each.member, [each.before, each.after]]))).toEqual(
    new Map<string, unknown>([
      [winner.member, [0.25, 1]],
      [loser.member, [1, lost?.after.score]],
      [unlucky.member, [null, 1]],
    ]),
  );
  expect(await scoreOf(group.id, loser.member)).toBe(1);
  const detail = await regradeDetail(group.instructor, group.id, id, submissions.loses, 'zh');
  expect(detail).toMatchObject({ source: wrong, language: 'python' });
  expect(detail.cases.filter(({ after }) => after === 'fail').length).toBeGreaterThan(3);
});

test('only those who gain, then all, then back: each step is what it says, and nothing is lost', async () => {
  const { group, submissions, winner, loser, unlucky } = await misjudged();
  const id = await dryRun(group);
  expect(await applyRegrade(group.instructor, group.id, id, { which: 'gains' })).toBe(2);
  expect(await scoreOf(group.id, winner.member)).toBe(1);
  expect(await scoreOf(group.id, unlucky.member)).toBe(1);
  expect(await scoreOf(group.id, loser.member)).toBe(1);
  const seen = await submissionFor(winner.user, submissions.gains);
  expect(seen).toMatchObject({ state: 'graded', report: { verdict: 'pass', score: 1 } });
  expect(await applyRegrade(group.instructor, group.id, id, { which: 'all' })).toBe(2);
  expect(await scoreOf(group.id, loser.member)).toBeLessThan(1);
  expect(await staleExercises(group.instructor, group.id, 'en')).toMatchObject([{ stale: 0 }]);
  const report = await regradeReport(group.instructor, group.id, id, 'en');
  expect(report).toMatchObject({ regrade: { state: 'applied', applied: 4 }, changed: 3, scores: [] });
  expect(await revertRegrade(group.instructor, group.id, id)).toBe(4);
  expect(await scoreOf(group.id, winner.member)).toBe(0.25);
  expect(await scoreOf(group.id, loser.member)).toBe(1);
  expect(await scoreOf(group.id, unlucky.member)).toBe(null);
  expect(await submissionFor(unlucky.user, submissions.failed)).toMatchObject({ state: 'failed', report: null });
  const actions = await db().classEvent.findMany({
    where: { classId: group.id, action: { startsWith: 'regrade' } },
    orderBy: { createdAt: 'asc' },
    select: { action: true },
  });
  expect(actions.map(({ action }) => action)).toEqual([
    'regrade-begun',
    'regrade-applied',
    'regrade-applied',
    'regrade-reverted',
  ]);
});

test('some can be chosen', async () => {
  const { group, submissions, winner, loser } = await misjudged();
  const id = await dryRun(group);
  expect(await applyRegrade(group.instructor, group.id, id, { submissions: [submissions.loses] })).toBe(1);
  expect(await scoreOf(group.id, loser.member)).toBeLessThan(1);
  expect(await scoreOf(group.id, winner.member)).toBe(0.25);
});

test('a regrade whose worker died goes on where it was, and is not applied before it is done', async () => {
  const { group } = await misjudged();
  const id = await beginRegrade(group.instructor, group.id, 'sigmoid');
  await expect(applyRegrade(group.instructor, group.id, id, { which: 'all' })).rejects.toEqual(
    refused('regrade-running'),
  );
  const dying = new AbortController();
  dying.abort(new Error('the worker stops'));
  await expect(regrade(id, pool, dying.signal)).rejects.toThrow('the worker stops');
  const { regradeResult } = db();
  const [first] = await regradeResult.findMany({ where: { regradeId: id }, orderBy: { submissionId: 'asc' } });
  const kept = { verdict: 'pass', status: 'completed', score: 0.5, misconception: null, body: { cases: [] } };
  await regradeResult.updateMany({
    where: { regradeId: id, submissionId: first?.submissionId ?? '' },
    data: { score: 0.5, after: { ...kept, engine: 'e', content: contentHash('sigmoid') } },
  });
  await regrade(id, pool, goOn);
  const report = await regradeReport(group.instructor, group.id, id, 'en');
  expect(report.regrade).toMatchObject({ state: 'graded', done: 4 });
  expect(report.changes.some(({ after }) => after.score === 0.5)).toBe(true); // not graded twice
});

test('what still fails through our fault is told, and stays as it is', async () => {
  const { group, unlucky, submissions } = await misjudged();
  await db().submission.update({ where: { id: submissions.failed }, data: { language: 'cobol' } });
  const id = await dryRun(group);
  await applyRegrade(group.instructor, group.id, id, { which: 'all' });
  expect((await regradeReport(group.instructor, group.id, id, 'en')).regrade).toMatchObject({ failed: 1, applied: 3 });
  expect(await scoreOf(group.id, unlucky.member)).toBe(null);
});

test('a later regrade is taken back first', async () => {
  const { group, winner } = await misjudged();
  const [first, second] = [await dryRun(group), await dryRun(group)];
  for (const id of [first, second]) await applyRegrade(group.instructor, group.id, id, { which: 'all' });
  await expect(revertRegrade(group.instructor, group.id, first)).rejects.toEqual(refused('regrade-superseded'));
  await revertRegrade(group.instructor, group.id, second);
  expect(await scoreOf(group.id, winner.member)).toBe(1);
  await revertRegrade(group.instructor, group.id, first);
  expect(await scoreOf(group.id, winner.member)).toBe(0.25);
});

test('learners and other classes have no part in it', async () => {
  const [{ group, winner }, other] = [await misjudged(), await aClass()];
  const id = await dryRun(group);
  await expect(beginRegrade(winner.user, group.id, 'sigmoid')).rejects.toEqual(refused('forbidden'));
  await expect(regradeReport(winner.user, group.id, id, 'en')).rejects.toEqual(refused('forbidden'));
  await expect(regradeReport(other.instructor, other.id, id, 'en')).rejects.toEqual(refused('not-found'));
  await expect(applyRegrade(other.instructor, other.id, id, { which: 'all' })).rejects.toEqual(refused('not-found'));
  await expect(applyRegrade(group.instructor, group.id, newId(), { which: 'all' })).rejects.toEqual(
    refused('not-found'),
  );
  await expect(beginRegrade(group.instructor, group.id, 'no-such')).rejects.toEqual(refused('unknown-exercise'));
  // What they do besides the class is not its teachers' to see.
  await expect(beginRegrade(group.instructor, group.id, 'weighted-sum')).rejects.toEqual(refused('not-found'));
});

test('over HTTP: begun, read, applied and taken back by who may change scores, only read by other assistants, refused to learners', async () => {
  const { group, winner, loser, submissions } = await misjudged();
  const helper = await aClassmate(group);
  await db().classMember.update({ where: { id: helper.member }, data: { role: 'assistant' }, select: { id: true } });
  const all = { as: group.instructor, params: { id: group.id } };
  const begun = await call(postRegrade, { ...all, body: { exercise: 'sigmoid' } });
  expect(begun.status).toBe(201);
  const { id: found } = await begun.json();
  const one = { as: group.instructor, params: { id: group.id, regrade: found } };
  const running = await (await call(getRegrade, { ...one, path: '/?locale=zh' })).json();
  expect(running).toMatchObject({
    regrade: { state: 'grading', title: 'Sigmoid 函数', total: 4, done: 0 },
    changes: [],
  });
  await regrade(found, pool, goOn);
  const listed = await (await call(getRegrades, { ...all, as: helper.user })).json();
  expect(listed).toMatchObject({ exercises: [{ stale: 4 }], regrades: [{ id: found, state: 'graded', done: 4 }] });
  const why = { ...one, as: helper.user, params: { ...one.params, submission: submissions.gains } };
  expect(await (await call(getDetail, why)).json()).toMatchObject({ source: right, after: { score: 1 } });
  const apply = { ...one, body: { submissions: [submissions.gains] } };
  for (const as of [helper.user, winner.user]) expect((await call(postApplied, { ...apply, as })).status).toBe(403);
  expect((await call(getRegrade, { ...one, as: loser.user })).status).toBe(403);
  expect((await call(postApplied, { ...one, body: { submissions: [] } })).status).toBe(400);
  expect(await scoreOf(group.id, winner.member)).toBe(0.25);
  expect(await (await call(postApplied, apply)).json()).toEqual({ applied: 1 });
  expect(await scoreOf(group.id, winner.member)).toBe(1);
  expect(await (await call(getRegrade, one)).json()).toMatchObject({ changed: 3, gains: 2, openGains: 1 });
  expect(await (await call(deleteApplied, { ...one, method: 'DELETE' })).json()).toEqual({ reverted: 1 });
  expect(await scoreOf(group.id, winner.member)).toBe(0.25);
});
