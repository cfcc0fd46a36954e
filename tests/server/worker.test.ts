import { fromPrisma } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { contentHash } from '#exercises/content.ts';
import { plan } from '#grader/grade.ts';
import { db } from '#server/db.ts';
import { progressOf, statusesOf } from '#server/progress.ts';
import { attemptsAlone, gradeQueue, queue } from '#server/queue.ts';
import { type HandIn, historyOf, submit } from '#server/submissions.ts';
import { metrics } from '#server/telemetry/metrics.ts';
import type { SubmissionView } from '#server/views.ts';
import { startWorker, stopWorker } from '#server/worker.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';
import { settled } from '#tests/server/settled.ts';
import { sigmoid, solutionOf } from '#tests/server/solutions.ts';

withDatabase({ CHAINRULE_ROLE: 'all', CHAINRULE_WORKERS: '1' });
beforeAll(startWorker);
afterAll(stopWorker);

async function graded(handIn: HandIn): Promise<SubmissionView> {
  const user = await aLearner();
  return settled(user, await submit(user, handIn));
}

test('right programs in both languages pass, and the exercise counts as solved', async () => {
  for (const language of ['python', 'typescript'] as const) {
    const user = { ...(await aLearner()), role: 'learner' as const };
    const id = await submit(user, solutionOf('sigmoid', language));
    const view = await settled(user, id);
    expect(view).toMatchObject({ state: 'graded', position: null, report: { verdict: 'pass', score: 1 } });
    expect(Date.parse(view.gradedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(view.createdAt));
    expect(await progressOf(user, 'sigmoid')).toMatchObject({ solved: true });
    expect(await statusesOf(user)).toEqual(new Map([['sigmoid', 'solved']]));
    expect((await historyOf(user, { exercise: 'sigmoid' })).submissions).toMatchObject([
      { id, verdict: 'pass', status: 'completed', score: 1 },
    ]);
  }
});

test('a wrong program fails with its visible cases shown, a broken one with its error', async () => {
  const wrong = await graded(sigmoid('return 0.5'));
  expect(wrong.report).toMatchObject({ verdict: 'fail', status: 'completed' });
  expect(wrong.report?.cases.some((each) => each.visible && each.differences.length > 0)).toBe(true);
  const broken = await graded(sigmoid('return ('));
  expect(broken.report).toMatchObject({ verdict: 'error', status: 'syntax-error', error: { type: 'SyntaxError' } });
});

test('the stored report says what replays it: seed, engine and content', async () => {
  const { id } = await graded(sigmoid('return 1'));
  const row = await db().submission.findUniqueOrThrow({ where: { id }, include: { report: true } });
  expect(row.report).toMatchObject({ verdict: 'fail', content: contentHash('sigmoid') });
  expect(row.report?.engine).toMatch(/^[0-9a-f]{16}$/);
  expect(row.report?.body).toMatchObject({ seed: row.seed });
});

test('nothing of a hidden case reaches its submitter, even when their code puts it into errors, names and output', async () => {
  const leaks = [
    'print(z); trace("z", z); return z * 3',
    'raise ValueError(f"z is {z!r}")',
    'raise type("Z" + str(z).replace(".", "_").replace("-", "m"), (Exception,), {})(str(z))',
    'return {"z": z, str(z): str(z)}',
    'return str(z)',
  ];
  for (const leak of leaks) {
    const view = await graded(sigmoid(leak));
    const { seed } = await db().submission.findUniqueOrThrow({ where: { id: view.id } });
    const exercise = exerciseBySlug('sigmoid');
    const hidden = exercise ? plan(exercise, seed).filter((each) => !each.visible) : [];
    expect(hidden.length).toBeGreaterThan(3);
    const text = JSON.stringify({ ...view, source: '' })
      .replaceAll('_', '.')
      .replaceAll('m', '-');
    for (const { input, expected } of hidden) {
      expect(text).not.toContain(String(Math.abs(Number(input[0]))));
      expect(text).not.toContain(String(expected));
    }
    expect(text).not.toContain(seed);
  }
});

test('texts that PostgreSQL cannot hold are stored all the same', async () => {
  const view = await graded(sigmoid(String.raw`print("a\0b\ud800c"); return "x\0y"`));
  expect(view).toMatchObject({ state: 'graded', report: { verdict: 'fail' } });
});

test('a named misconception is remembered for its explanation', async () => {
  const user = { ...(await aLearner()), role: 'learner' as const };
  const view = await settled(user, await submit(user, sigmoid('import math; return 1 / (1 + math.exp(z))')));
  const { misconceptions, solved } = await progressOf(user, 'sigmoid');
  expect(misconceptions).toEqual(view.report?.misconception ? [view.report.misconception] : []);
  expect(solved).toBe(false);
});

test('a fault of ours ends as failed after the last attempt, and never as the learner’s', async () => {
  const user = { ...(await aLearner()), role: 'learner' as const };
  const boss = await queue();
  // an exercise that is gone by the time of grading
  const id = await db().$transaction(async (tx) => {
    const data = { userId: user.id, exercise: 'gone', language: 'python', source: '', seed: 's' };
    const row = await tx.submission.create({ data });
    await boss.send(gradeQueue, { submissionId: row.id }, { id: row.id, db: fromPrisma(tx) });
    return row.id;
  });
  expect(await settled(user, id)).toMatchObject({ state: 'failed', report: null });
  // Whoever runs the server is paged by these.
  const { verdicts, gradingFaults } = metrics();
  expect((await verdicts.get()).values).toContainEqual({ labels: { language: 'python', verdict: 'failed' }, value: 1 });
  expect((await gradingFaults.get()).values).toEqual([{ labels: {}, value: 1 + attemptsAlone }]);
});

test('a burst is graded completely, each submission once', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, aLearner));
  const ids = await Promise.all(
    people.flatMap((user) => Array.from({ length: 5 }, () => submit(user, sigmoid('return 0')))),
  );
  for (const id of ids) {
    const { userId } = await db().submission.findUniqueOrThrow({ where: { id } });
    expect(await settled({ id: userId, role: 'learner', guest: false }, id)).toMatchObject({ state: 'graded' });
  }
  expect(await db().report.count({ where: { submissionId: { in: ids } } })).toBe(ids.length);
});
