/** @file From a stored program to the row of its report. */
import 'server-only';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { contentHash } from '#exercises/content.ts';
import { grade } from '#grader/grade.ts';
import type { Pool } from '#grader/sandbox/pool.ts';
import { languages } from '#grader/sandbox/sandbox.ts';
import type { Prisma } from '#prisma/client/client.ts';
import { storable } from '#server/storable.ts';

/** What a submission is graded by; the seed draws the same hidden cases each time. */
export type StoredProgram = Readonly<Record<'exercise' | 'language' | 'source' | 'seed', string>>;

/** The columns of a `Report`, but whose it is and when it was made. */
export interface GradedReport {
  readonly verdict: string;
  readonly status: string;
  readonly score: number;
  readonly misconception: string | null;
  readonly body: Prisma.InputJsonObject;
  readonly engine: string;
  /** Hash of the exercise's files. */
  readonly content: string;
}

/** Throws when the fault is ours: an exercise that is gone, a sandbox that failed. */
export async function gradeStored(program: StoredProgram, pool: Pool): Promise<GradedReport> {
  const exercise = exerciseBySlug(program.exercise);
  if (!exercise) throw new Error(`exercise ${program.exercise} is gone`);
  const language = languages.find((each) => each === program.language);
  if (!language) throw new Error(`language ${program.language} is gone`);
  const report = await grade(exercise, language, program.source, { seed: program.seed, sandbox: pool });
  if (report.status === 'internal-error') throw new Error('the sandbox failed');
  const { verdict, status, score, misconception } = report;
  return {
    ...{ verdict, status, score, misconception, body: storable(report) },
    ...{ engine: pool.engine, content: contentHash(program.exercise) },
  };
}
