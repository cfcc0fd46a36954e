import { afterAll, beforeAll, expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import type { Exercise } from '#grader/exercise.ts';
import { grade } from '#grader/grade.ts';
import type { Report } from '#grader/report.ts';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { driverAttacks } from './drivers.ts';

let pool: Pool;
beforeAll(async () => {
  pool = await createPool({ manifest: await ensureSandbox(), workers: 1 });
}, 180_000);
afterAll(() => pool.close());

function patient(slug: string, status: string): Exercise {
  const exercise = exerciseBySlug(slug);
  if (!exercise) throw new Error(`no exercise ${slug}`);
  // On a crowded machine only a program that never ends may run out of time.
  return { ...exercise, limits: { ...exercise.limits, timeMs: status === 'time-limit' ? 1_000 : 15_000 } };
}

const submit = (exercise: Exercise, language: Language, source: string): Promise<Report> =>
  grade(exercise, language, source, { seed: 'hostile', sandbox: pool });

test.each(driverAttacks)('$language: nobody passes $slug who $how', async ({ slug, language, status, source }) => {
  const exercise = patient(slug, status);
  const report = await submit(exercise, language, source);
  const told = JSON.stringify({ ...report, cases: report.cases.slice(0, 1) }).slice(0, 1_500);
  expect({ status: report.status, passed: report.verdict === 'pass' || report.score === 1 }, told).toEqual({
    status,
    passed: false,
  });
  expect(await submit(patient(slug, ''), language, readContent(slug).solution[language])).toMatchObject({
    verdict: 'pass',
  });
});
