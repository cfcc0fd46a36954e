/** @file The worker's part of a regrade: each stored submission graded again, its new report kept beside the old one. */
import 'server-only';
import type { Pool } from '#grader/sandbox/pool.ts';
import { db } from '#server/db.ts';
import { type GradedReport, gradeStored, type StoredProgram } from '#server/grading.ts';
import { log } from '#server/log.ts';
import { query } from '#server/pool.ts';

/** One that fails through our fault this often is left as it is, and told. */
const attempts = 3;

type Open = StoredProgram & { readonly id: string };

/** Submissions that have no new report yet; those whose owner is gone are dropped on the way. */
const nextOpen = (regradeId: string): Promise<Open[]> =>
  query<Open>(
    `SELECT s.id, s.exercise, s.language, s.source, s.seed
    FROM "RegradeResult" r JOIN "Submission" s ON s.id = r."submissionId"
    WHERE r."regradeId" = $1 AND r.after IS NULL AND r."failedAt" IS NULL ORDER BY s.id LIMIT 20`,
    [regradeId],
  );

/**
 * Grades what is left of a regrade, one at a time so that whoever waits for a verdict hardly notices. Each result is stored by itself: when
 * the worker dies or stops, the next one goes on from there.
 * @param signal ends it early; the queue then gives the job to another
 */
export async function regrade(regradeId: string, pool: Pool, signal: AbortSignal): Promise<void> {
  for (let open = await nextOpen(regradeId); open.length > 0; open = await nextOpen(regradeId)) {
    for (const submission of open) {
      signal.throwIfAborted();
      await gradeAgain(regradeId, submission, pool);
    }
  }
  await db().regrade.updateMany({ where: { id: regradeId, state: 'grading' }, data: { state: 'graded' } });
}

async function gradeAgain(regradeId: string, submission: Open, pool: Pool): Promise<void> {
  const report = await patiently(submission, pool);
  await query(
    `UPDATE "RegradeResult" SET score = $3, after = $4::json, "failedAt" = CASE WHEN $4 IS NULL THEN now() END
    WHERE "regradeId" = $1 AND "submissionId" = $2`,
    [regradeId, submission.id, report?.score ?? null, report ? JSON.stringify(report) : null],
  );
}

async function patiently(submission: Open, pool: Pool): Promise<GradedReport | null> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await gradeStored(submission, pool);
    } catch (error) {
      log().warn({ err: error, submissionId: submission.id, attempt }, 'a submission could not be graded again');
      if (attempt === attempts) return null;
    }
  }
}
