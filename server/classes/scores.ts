/**
 * @file Scores of a class, derived from what its learners handed in: one statement for one cell or for all of them. Overrides stand beside.
 * There is no other rule: what is kept of whole classes (kept-scores.ts) is what this statement said.
 */
import 'server-only';
import { Prisma } from '#prisma/client/client.ts';
import type { AssignmentKind } from '#prisma/client/enums.ts';
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

/** Without `member`, `assignment` or `among`, all of the class. */
interface CellsOfClass {
  readonly classId: string;
  readonly member?: string;
  readonly assignment?: string;
  readonly among?: Among;
  /** As if all that this regrade found were in force. */
  readonly regrade?: string;
}

/** Single cells, and those that somebody's work counts in. */
export interface Among {
  readonly cells: readonly { readonly member: string; readonly assignment: string }[];
  readonly works: readonly { readonly userId: string; readonly slug: string }[];
}

/** Which cells: of a class, or of one person in all their classes. */
export type Cells = CellsOfClass | { readonly userId: string };

/**
 * Assignment and learner with the times that hold for them, as `extended` in lib/assignment-times.ts has them: an extension gives time,
 * and never sets a limit where there is none. Grace is given at the due time, extended or not, and never after closing.
 */
export const cellsOf = (cells: Cells) => Prisma.sql`
  SELECT a.id AS assignment, m.id AS member, m."userId", a.kind, a.slug, a.attempts, a."latePercent", a."opensAt",
    CASE WHEN a."dueAt" IS NOT NULL THEN GREATEST(a."dueAt", e."dueAt") END + make_interval(mins => a.grace) AS due,
    CASE WHEN a."closesAt" IS NOT NULL THEN GREATEST(a."closesAt", e."closesAt", e."dueAt") END AS closes,
    e."dueAt" IS NOT NULL AS extended
  FROM "Assignment" a
  JOIN "ClassMember" m ON m."classId" = a."classId" AND ${learners(cells)}
  LEFT JOIN "Extension" e ON e."assignmentId" = a.id AND e."memberId" = m.id
  WHERE ${'userId' in cells ? Prisma.sql`TRUE` : ofClass(cells)}`;

const learners = (cells: Cells) => Prisma.sql`m.role = 'learner' AND m."removedAt" IS NULL
  ${'userId' in cells ? Prisma.sql`AND m."userId" = ${cells.userId}` : Prisma.sql`AND m."classId" = ${cells.classId}`}
  ${'member' in cells ? Prisma.sql`AND m.id = ${cells.member}` : Prisma.empty}`;

const ofClass = ({ classId, assignment, among }: CellsOfClass) => Prisma.sql`
  a."classId" = ${classId}
    ${assignment === undefined ? Prisma.empty : Prisma.sql`AND a.id = ${assignment}`}
    ${among === undefined ? Prisma.empty : isAmong(classId, among)}`;

/** By the keys of both, so that finding a handful of cells does not mean to look at all of them. */
const isAmong = (classId: string, { cells, works }: Among) => Prisma.sql`AND (m.id, a.id) IN (
  SELECT * FROM unnest(${cells.map(({ member }) => member)}::text[], ${cells.map(({ assignment }) => assignment)}::text[])
  UNION
  SELECT m.id, a.id
  FROM unnest(${works.map(({ userId }) => userId)}::text[], ${works.map(({ slug }) => slug)}::text[]) AS w ("userId", slug)
  JOIN "ClassMember" m ON m."classId" = ${classId} AND m."userId" = w."userId"
  JOIN "Assignment" a ON a."classId" = ${classId} AND a.slug = w.slug)`;

/**
 * What the learners of the cells handed in. For a whole class all of it at once, and before it is matched with the cells: that is several
 * times as fast as cell by cell, and OFFSET 0 keeps the planner, which expects next to nothing here, from doing so. For some cells only
 * theirs.
 */
const worksOf = (cells: Cells) => {
  const some = 'among' in cells || 'assignment' in cells;
  const who = some
    ? Prisma.sql`(SELECT DISTINCT member, "userId", kind, slug FROM cell) m`
    : Prisma.sql`(SELECT m.id AS member, m."userId" FROM "ClassMember" m WHERE ${learners(cells)}) m`;
  const its = (kind: AssignmentKind, slug: Prisma.Sql) =>
    some ? Prisma.sql`m.kind = ${kind}::"AssignmentKind" AND ${slug} = m.slug` : Prisma.sql`TRUE`;
  const regrade = 'regrade' in cells ? cells.regrade : undefined;
  const score = regrade === undefined ? Prisma.sql`s.score` : Prisma.sql`COALESCE(t.score, s.score)`;
  const found =
    regrade === undefined
      ? Prisma.empty
      : Prisma.sql`LEFT JOIN "RegradeResult" t ON t."submissionId" = s.id AND t."regradeId" = ${regrade} AND t.score IS NOT NULL
          AND (t."appliedAt" IS NULL OR t."revertedAt" IS NOT NULL)`;
  return Prisma.sql`
    SELECT 'exercise'::"AssignmentKind" AS kind, m.member, s.exercise AS slug, s.id, s."createdAt" AS at, ${score} AS raw
    FROM ${who} JOIN "Submission" s ON s."userId" = m."userId" AND ${its('exercise', Prisma.sql`s.exercise`)} ${found}
    WHERE s.state <> 'failed' ${regrade === undefined ? Prisma.empty : Prisma.sql`OR t.score IS NOT NULL`}
    UNION ALL
    SELECT 'quiz', m.member, q.quiz, q.id, q."submittedAt", q.score
    FROM ${who} JOIN "QuizAttempt" q ON q."userId" = m."userId" AND ${its('quiz', Prisma.sql`q.quiz`)}
    WHERE q.mode = 'test' AND q."submittedAt" IS NOT NULL
    UNION ALL
    SELECT 'lesson', m.member, l.lesson, NULL, l."readAt", 1
    FROM ${who} JOIN "LessonReading" l ON l."userId" = m."userId" AND ${its('lesson', Prisma.sql`l.lesson`)}
    WHERE l."readAt" IS NOT NULL
    OFFSET 0`;
};

/** Of work `w` in a cell `c`: a day that was begun is a day late. */
export const daysLate = Prisma.sql`
  CASE WHEN w.at > c.due THEN ceil(date_part('epoch', w.at - c.due) / 86400)::int ELSE 0 END`;

/** `raw` is null while it waits to be graded. Closing cuts off. */
const counted = Prisma.sql`
  SELECT c.n, c.attempts, c."latePercent", w.id, w.at, w.raw,
    ${daysLate} AS late
  FROM cell c JOIN work w USING (kind, member, slug)
  WHERE (c."opensAt" IS NULL OR w.at >= c."opensAt" OR c.kind = 'lesson') AND (c.closes IS NULL OR w.at <= c.closes)`;

/**
 * A statement over `cell` (see `cellsOf`), `best` (the work that counts, with how many tries there are) and `overridden`, which go by `n`:
 * sorting by a number takes a fraction of what sorting by two ids does.
 * @param select its last part, with a comma before it when it is more common table expressions
 */
export const overScores = (cells: Cells, select: Prisma.Sql) => Prisma.sql`
  WITH cell AS MATERIALIZED (SELECT row_number() OVER ()::int AS n, * FROM (${cellsOf(cells)}) c),
  work AS (${worksOf(cells)}),
  counted AS (
    SELECT *, raw * GREATEST(0, 1 - late * "latePercent" / 100) AS derived FROM (${counted}) w
  ),
  best AS (
    SELECT DISTINCT ON (n) n, id, at, raw, late, derived, (count(*) OVER its)::int AS tries,
      (count(*) FILTER (WHERE raw IS NULL) OVER its)::int AS waiting
    FROM counted WINDOW its AS (PARTITION BY n)
    ORDER BY n, raw IS NULL, CASE WHEN attempts = 'best' THEN derived END DESC, CASE WHEN attempts = 'last' THEN at END DESC, at, id
  ),
  overridden AS (
    SELECT DISTINCT ON (c.n) c.n, o.id, o.score
    FROM "ScoreOverride" o JOIN cell c ON c.assignment = o."assignmentId" AND c.member = o."memberId"
    WHERE o."undoneAt" IS NULL
    ORDER BY c.n, o."createdAt" DESC, o.id DESC
  )
  ${select}`;

/** Columns of a `Score` that every reader wants. */
export const scoreColumns = Prisma.sql`
  c.assignment, c.member, CASE WHEN o.n IS NULL THEN b.derived ELSE o.score END AS score,
  CASE WHEN b.raw IS NULL THEN 0 ELSE b.late END AS "daysLate", COALESCE(b.tries, 0) AS tries, COALESCE(b.waiting, 0) AS waiting`;

/** Columns of a whole `Score`. */
export const allScoreColumns = Prisma.sql`${scoreColumns}, b.derived, b.raw, CASE WHEN b.raw IS NOT NULL THEN b.id END AS work,
  CASE WHEN b.raw IS NOT NULL THEN b.at END AS at, o.id AS override, o.n IS NOT NULL AND o.score IS NULL AS excused`;

/** @param client of a transaction, when what it has changed is to be seen */
export const scoresOf = (cells: Cells, client: Client = db()): Promise<Score[]> =>
  client.$queryRaw<Score[]>(
    overScores(
      cells,
      Prisma.sql`
        SELECT ${allScoreColumns} FROM cell c LEFT JOIN best b USING (n) LEFT JOIN overridden o USING (n)
        WHERE b.n IS NOT NULL OR o.n IS NOT NULL`,
    ),
  );
