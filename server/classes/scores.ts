/**
 * @file Scores of a class, derived each time from what its learners handed in: one statement for one cell or for all of them,
 * so that a regrade, a later due time or an extension can never leave one stale. Overrides stand beside.
 */
import 'server-only';
import { Prisma } from '#prisma/client/client.ts';
import { type Client, db } from '#server/db.ts';

/** A learner's score of one assignment; a cell that nobody worked on, and that has no override, has no row. */
export interface Score {
  readonly assignment: string;
  readonly member: string;
  /** 0–1, what counts: the override's, else the derived one; null while nothing is graded, or when excused. */
  readonly score: number | null;
  /** 0–1, after what lateness took; null while nothing is graded. */
  readonly derived: number | null;
  /** 0–1, as graded. */
  readonly raw: number | null;
  /** Days that the counted work was late, begun days included; 0 when it was in time. */
  readonly daysLate: number;
  /** Handed in so far, what does not count because of its time and what failed through our fault left out. */
  readonly tries: number;
  /** Of those, how many wait to be graded or marked. */
  readonly waiting: number;
  /** Submission or attempt that counts; null for a lesson, and while nothing is graded. */
  readonly work: string | null;
  /** When that was handed in. */
  readonly at: Date | null;
  /** The id of the override that counts. */
  readonly override: string | null;
  readonly excused: boolean;
}

/** Without `member` or `assignment`, all of the class. */
interface CellsOfClass {
  readonly classId: string;
  readonly member?: string;
  readonly assignment?: string;
}

/** Which cells: of a class, or of one person in all their classes. */
export type Cells = CellsOfClass | { readonly userId: string };

/**
 * Assignment and learner with the times that hold for them, as `extended` in lib/assignment-times.ts has them: an extension gives time,
 * and never sets a limit where there is none. Grace is given at the due time, extended or not, and never after closing.
 */
const cellsOf = (cells: Cells) => Prisma.sql`
  SELECT a.id AS assignment, m.id AS member, m."userId", a.kind, a.slug, a.attempts, a."latePercent", a."opensAt",
    CASE WHEN a."dueAt" IS NOT NULL THEN GREATEST(a."dueAt", e."dueAt") END + make_interval(mins => a.grace) AS due,
    CASE WHEN a."closesAt" IS NOT NULL THEN GREATEST(a."closesAt", e."closesAt", e."dueAt") END AS closes
  FROM "Assignment" a
  JOIN "ClassMember" m ON m."classId" = a."classId" AND m.role = 'learner' AND m."removedAt" IS NULL
  LEFT JOIN "Extension" e ON e."assignmentId" = a.id AND e."memberId" = m.id
  WHERE ${'userId' in cells ? Prisma.sql`m."userId" = ${cells.userId}` : ofClass(cells)}`;

const ofClass = ({ classId, member, assignment }: CellsOfClass) => Prisma.sql`
  a."classId" = ${classId}
    ${member === undefined ? Prisma.empty : Prisma.sql`AND m.id = ${member}`}
    ${assignment === undefined ? Prisma.empty : Prisma.sql`AND a.id = ${assignment}`}`;

/** `raw` is null while it waits to be graded. Closing cuts off; a day that was begun is a day late. */
const counted = Prisma.sql`
  SELECT c.assignment, c.member, c.attempts, w.id, w.at, w.raw,
    CASE WHEN w.at > c.due THEN ceil(extract(epoch FROM w.at - c.due) / 86400)::int ELSE 0 END AS late, c."latePercent"
  FROM cell c JOIN LATERAL (
    SELECT s.id, s."createdAt" AS at, r.score AS raw
    FROM "Submission" s LEFT JOIN "Report" r ON r."submissionId" = s.id
    WHERE c.kind = 'exercise' AND s."userId" = c."userId" AND s.exercise = c.slug AND s.state <> 'failed'
    UNION ALL
    SELECT q.id, q."submittedAt", q.score FROM "QuizAttempt" q
    WHERE c.kind = 'quiz' AND q."userId" = c."userId" AND q.quiz = c.slug AND q.mode = 'test' AND q."submittedAt" IS NOT NULL
    UNION ALL
    SELECT NULL, l."readAt", 1 FROM "LessonReading" l
    WHERE c.kind = 'lesson' AND l."userId" = c."userId" AND l.lesson = c.slug AND l."readAt" IS NOT NULL
  ) w ON (c."opensAt" IS NULL OR w.at >= c."opensAt" OR c.kind = 'lesson') AND (c.closes IS NULL OR w.at <= c.closes)`;

/** @param client of a transaction, when what it has changed is to be seen */
export function scoresOf(cells: Cells, client: Client = db()): Promise<Score[]> {
  return client.$queryRaw<Score[]>`
    WITH cell AS (${cellsOf(cells)}),
    counted AS (
      SELECT *, raw * GREATEST(0, 1 - late * "latePercent" / 100) AS derived FROM (${counted}) w
    ),
    best AS (
      SELECT DISTINCT ON (assignment, member) assignment, member, id AS work, at, raw, late, derived
      FROM counted WHERE raw IS NOT NULL
      ORDER BY assignment, member, CASE WHEN attempts = 'best' THEN derived END DESC,
        CASE WHEN attempts = 'last' THEN at END DESC, at, id
    ),
    tried AS (
      SELECT assignment, member, count(*)::int AS tries, count(*) FILTER (WHERE raw IS NULL)::int AS waiting
      FROM counted GROUP BY assignment, member
    ),
    overridden AS (
      SELECT DISTINCT ON (o."assignmentId", o."memberId") o."assignmentId" AS assignment, o."memberId" AS member, o.id, o.score
      FROM "ScoreOverride" o JOIN cell c ON c.assignment = o."assignmentId" AND c.member = o."memberId"
      WHERE o."undoneAt" IS NULL
      ORDER BY o."assignmentId", o."memberId", o."createdAt" DESC, o.id DESC
    )
    SELECT assignment, member, CASE WHEN o.id IS NULL THEN b.derived ELSE o.score END AS score, b.derived, b.raw,
      COALESCE(b.late, 0) AS "daysLate", COALESCE(t.tries, 0) AS tries, COALESCE(t.waiting, 0) AS waiting, b.work, b.at,
      o.id AS override, o.id IS NOT NULL AND o.score IS NULL AS excused
    FROM tried t FULL JOIN overridden o USING (assignment, member) LEFT JOIN best b USING (assignment, member)`;
}
