/**
 * @file Scores of whole classes, kept as `scores.ts` derived them, and derived anew where they are marked before anybody reads them. So a reader gets what
 * the derivation says, or an error. Why no change is missed:
 *
 * - A trigger marks the cells in the transaction that changes what they are derived from: mark and change are seen together or not at all.
 * - Marks are rows of their own: two writers never wait for each other. Those that are read are removed in the same statement, others stay.
 * - Refreshing a class is one transaction after the other (an advisory lock). What is derived after marks were read sees at least what these did;
 *   who sees more brought a mark that is still there.
 * - A writer marks the cells that it sees: one whose class is about to get the assignment, or the learner, sees none. Therefore marks of whole lines and
 *   columns stay until every transaction has ended that may have begun before they were seen (`until`), and are derived once more then.
 *   All this holds at READ COMMITTED, where each statement, and so each trigger, sees what was committed before it (server/pool.ts).
 */
import 'server-only';
import { Prisma } from '#prisma/client/client.ts';
import { allScoreColumns, overScores, type Score } from '#server/classes/scores.ts';
import { type Client, db } from '#server/db.ts';
import { query } from '#server/pool.ts';

interface Cell {
  readonly member: string;
  readonly assignment: string;
}

/** Above this the whole class is derived: that takes no longer. */
const mostCells = 1_000;

/** Waiting for another refresh counts; 5,000 learners with a million submissions take some seconds. */
const timeoutMs = 60_000;

/** Makes all that is kept of the class right. @throws what the database throws, and then nothing has changed */
export async function refreshScores(classId: string): Promise<void> {
  const [marked] = await query(`SELECT FROM "ScoreMark" WHERE "classId" = $1 LIMIT 1`, [classId]);
  if (!marked) return;
  await db().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('kept scores ' || ${classId}, 0))`;
      // If a crash forgets this transaction, it forgets all of it.
      await tx.$executeRaw`SET LOCAL synchronous_commit = off`;
      const cells = await takeMarks(tx, classId);
      if (cells === 'all' || cells.length > 0) await tx.$executeRaw(keeping(classId, cells));
    },
    { timeout: timeoutMs, isolationLevel: 'ReadCommitted' },
  );
}

/** By a statement of its own, so that whatever the marks stand for is seen by the next one. */
async function takeMarks(tx: Client, classId: string): Promise<readonly Cell[] | 'all'> {
  const [found] = await tx.$queryRaw<{ whole: boolean; members: string[]; assignments: string[] }[]>`
    WITH mark AS MATERIALIZED (
      SELECT id, "memberId" AS member, "assignmentId" AS assignment, "memberId" IS NOT NULL AND "assignmentId" IS NOT NULL
        OR LEAST("until", pg_current_xact_id()) <= pg_snapshot_xmin(pg_current_snapshot()) AS settled
      FROM "ScoreMark" WHERE "classId" = ${classId}
    ),
    settled AS (DELETE FROM "ScoreMark" m USING mark WHERE m.id = mark.id AND mark.settled),
    unsettled AS (
      UPDATE "ScoreMark" m SET "until" = LEAST(m."until", pg_current_xact_id()) FROM mark WHERE m.id = mark.id AND NOT mark.settled
    ),
    pair AS NOT MATERIALIZED (
      SELECT m.id AS member, a.id AS assignment FROM "ClassMember" m JOIN "Assignment" a USING ("classId") WHERE m."classId" = ${classId}
      UNION ALL
      SELECT "memberId", "assignmentId" FROM "KeptScore" WHERE "classId" = ${classId}
    ),
    cell AS (
      SELECT member, assignment FROM mark WHERE member IS NOT NULL AND assignment IS NOT NULL
      UNION
      SELECT p.member, p.assignment FROM mark m JOIN pair p ON p.member = m.member WHERE m.assignment IS NULL
      UNION
      SELECT p.member, p.assignment FROM mark m JOIN pair p ON p.assignment = m.assignment WHERE m.member IS NULL
    ),
    few AS (SELECT * FROM cell LIMIT ${mostCells + 1}::int)
    SELECT EXISTS (SELECT FROM mark WHERE member IS NULL AND assignment IS NULL) OR count(*) > ${mostCells}::int AS whole,
      COALESCE(array_agg(member), '{}') AS members, COALESCE(array_agg(assignment), '{}') AS assignments
    FROM few`;
  if (!found || found.whole) return 'all';
  const { members, assignments } = found;
  return members.map((member, i) => ({ member, assignment: assignments[i] ?? '' }));
}

const names = 'score derived raw daysLate tries waiting work at override excused extendedTo closes'
  .split(' ')
  .map((name) => `"${name}"`);
const columns = Prisma.raw(names.join());
const excluded = Prisma.raw(names.map((name) => `excluded.${name}`).join());
const kept = Prisma.raw(names.map((name) => `k.${name}`).join());

const isAmong = (cells: readonly Cell[]) => Prisma.sql`AND (k."assignmentId", k."memberId") IN (
  SELECT * FROM unnest(${cells.map(({ assignment }) => assignment)}::text[], ${cells.map(({ member }) => member)}::text[]))`;

/** Derives the cells, writes what is another now, and removes what has nothing any more. */
const keeping = (classId: string, cells: readonly Cell[] | 'all') =>
  overScores(
    cells === 'all' ? { classId } : { classId, among: { cells, works: [] } },
    Prisma.sql`, derived AS MATERIALIZED (
      SELECT ${allScoreColumns}, CASE WHEN c.extended THEN c.due END AS "extendedTo", CASE WHEN c.extended THEN c.closes END AS closes
      FROM cell c LEFT JOIN best b USING (n) LEFT JOIN overridden o USING (n) WHERE b.n IS NOT NULL OR o.n IS NOT NULL OR c.extended AND c.due IS NOT NULL
    ),
    gone AS (
      DELETE FROM "KeptScore" k WHERE k."classId" = ${classId} ${cells === 'all' ? Prisma.empty : isAmong(cells)}
        AND NOT EXISTS (SELECT FROM derived d WHERE d.assignment = k."assignmentId" AND d.member = k."memberId")
    )
    INSERT INTO "KeptScore" AS k ("classId", "assignmentId", "memberId", ${columns})
    SELECT ${classId}, assignment, member, ${columns} FROM derived
    ON CONFLICT ("classId", "assignmentId", "memberId") DO UPDATE SET (${columns}) = ROW(${excluded})
    WHERE (${kept}) IS DISTINCT FROM (${excluded})`,
  );

const isScore = '(tries > 0 OR override IS NOT NULL)';

/**
 * As `scoresOf` says of the class, by an index.
 * @throws what the database throws: never scores that may be old
 */
export async function keptScores(classId: string): Promise<Score[]> {
  await refreshScores(classId);
  return query<Score & Record<string, unknown>>(
    `SELECT "assignmentId" AS assignment, "memberId" AS member, score, derived, raw, "daysLate", tries, waiting, work, at, override, excused
    FROM "KeptScore" WHERE "classId" = $1 AND ${isScore}`,
    [classId],
  );
}

/** What counts of a learner's work, by assignment: 0–1 and beyond; null while nothing is graded. */
type LearnerGrades = Readonly<Record<string, number | 'excused' | null>>;

/** Of each learner of the class who has any, by member. A row for each learner instead of for each score. @throws as `keptScores` */
export async function keptGrades(classId: string): Promise<ReadonlyMap<string, LearnerGrades>> {
  await refreshScores(classId);
  const rows = await query<{ member: string; grades: LearnerGrades }>(
    `SELECT "memberId" AS member, json_object_agg("assignmentId", CASE WHEN excused THEN '"excused"'::json ELSE to_json(score) END) AS grades
    FROM "KeptScore" WHERE "classId" = $1 AND ${isScore} GROUP BY 1`,
    [classId],
  );
  return new Map(rows.map(({ member, grades }) => [member, grades]));
}
