/** @file Everything that a learner handed in for an assignment, and why it counts or does not. */
import 'server-only';
import type { Verdict } from '#grader/report.ts';
import type { Language, RunStatus } from '#grader/sandbox/sandbox.ts';
import { Prisma } from '#prisma/client/client.ts';
import type { AttemptsPolicy } from '#prisma/client/enums.ts';
import { cellsOf, daysLate, type Score } from '#server/classes/scores.ts';
import type { Standing, WorkSummary } from '#server/classes/views-cell.ts';
import { query } from '#server/pool.ts';

interface WorkRow extends Record<string, unknown> {
  readonly id: string | null;
  readonly at: Date;
  readonly state: 'queued' | 'running' | 'graded' | 'failed' | 'open' | 'submitted';
  readonly raw: number | null;
  readonly language: Language | null;
  readonly verdict: Verdict | null;
  readonly status: RunStatus | null;
  readonly late: number;
  readonly derived: number | null;
  readonly early: boolean;
  readonly closed: boolean;
  readonly attempts: AttemptsPolicy;
}

/** Of more there are only the newest. */
const mostWorks = 1_000;

const worksOf = (classId: string, member: string, assignment: string) => Prisma.sql`
  SELECT w.*, late, raw * GREATEST(0, 1 - late * c."latePercent" / 100) AS derived, c.attempts,
    c.kind <> 'lesson' AND c."opensAt" IS NOT NULL AND w.at < c."opensAt" AS early, c.closes IS NOT NULL AND w.at > c.closes AS closed
  FROM (${cellsOf({ classId, member, assignment })}) c JOIN LATERAL (
    SELECT s.id, s."createdAt" AS at, s.state::text, s.score AS raw, s.language, s.verdict, s.status
    FROM "Submission" s
    WHERE c.kind = 'exercise' AND s."userId" = c."userId" AND s.exercise = c.slug
    UNION ALL
    SELECT q.id, COALESCE(q."submittedAt", q."startedAt"), CASE WHEN q."submittedAt" IS NULL THEN 'open' ELSE 'submitted' END, q.score,
      NULL, NULL, NULL
    FROM "QuizAttempt" q WHERE c.kind = 'quiz' AND q."userId" = c."userId" AND q.quiz = c.slug AND q.mode = 'test'
    UNION ALL
    SELECT NULL, l."readAt", 'graded', 1, NULL, NULL, NULL FROM "LessonReading" l
    WHERE c.kind = 'lesson' AND l."userId" = c."userId" AND l.lesson = c.slug AND l."readAt" IS NOT NULL
  ) w ON TRUE, LATERAL (SELECT ${daysLate} AS late) d
  ORDER BY w.at DESC, w.id DESC LIMIT ${mostWorks}::int`;

/** @param score the cell's, which knows what counts */
export async function cellWorks(
  classId: string,
  member: string,
  assignment: string,
): Promise<(score: Score | undefined) => WorkSummary[]> {
  const { text, values } = worksOf(classId, member, assignment);
  const rows = await query<WorkRow>(text, values);
  return (score) => rows.map((row) => summary(row, score));
}

const summary = (row: WorkRow, score: Score | undefined): WorkSummary => ({
  id: row.id,
  at: row.at.toISOString(),
  standing: standing(row, score),
  ...{ raw: row.raw, derived: row.derived, daysLate: row.late },
  ...{ language: row.language, verdict: row.verdict, status: row.status },
});

function standing({ id, at, state, raw, early, closed, attempts }: WorkRow, score: Score | undefined): Standing {
  if (state === 'open') return 'open';
  if (state === 'failed') return 'failed';
  if (early) return 'before-opening';
  if (closed) return 'after-closing';
  if (raw === null) return 'waiting';
  return score?.work === id && score?.at?.getTime() === at.getTime() ? 'counts' : `not-${attempts}`;
}
