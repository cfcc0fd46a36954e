/** @file The gradebook of a class: members, assignments and cells, each by one statement however large the class. The whole of it is read from what is kept. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import { Prisma } from '#prisma/client/client.ts';
import type { AssignmentKind } from '#prisma/client/enums.ts';
import type { Actor } from '#server/access.ts';
import { titleOf } from '#server/classes/assignable.ts';
import { enter } from '#server/classes/class-access.ts';
import { refreshScores } from '#server/classes/kept-scores.ts';
import { type Among, overScores, type Score, scoreColumns } from '#server/classes/scores.ts';
import {
  type CellChange,
  cellFlags,
  type GradebookAssignment,
  type GradebookMember,
  type GradebookView,
} from '#server/classes/views-gradebook.ts';
import { clock } from '#server/clock.ts';
import { query } from '#server/pool.ts';

/** The cells by their places, and the times of those with an extension. */
type PlacedCells = Pick<GradebookView, 'cells' | 'extensions'>;

const ms = (time: Date | null) => time?.getTime() ?? null;
const msIn = (time: string) => `(date_part('epoch', ${time}) * 1000)::bigint`;

/**
 * Of the class `$1`, by the order of the members `$2` and the assignments `$3`. Columns are put together by the database: reading 20,000 rows with two ids
 * each would take longer here than all else that a grid needs. What has nothing but a comment is not among the kept scores.
 */
const placedCells = `
  SELECT json_build_object('at', COALESCE(json_agg(at), '[]'), 'score', COALESCE(json_agg(score), '[]'),
      'daysLate', COALESCE(json_agg(late), '[]'), 'tries', COALESCE(json_agg(tries), '[]'), 'waiting', COALESCE(json_agg(waiting), '[]'),
      'flags', COALESCE(json_agg(flags), '[]')) AS cells,
    COALESCE(json_agg(json_build_array(at, ${msIn('"extendedTo"')}, ${msIn('closes')})) FILTER (WHERE "extendedTo" IS NOT NULL), '[]') AS extensions
  FROM (
    SELECT ((m.place - 1) * cardinality($3::text[]) + a.place - 1)::int AS at, k.score, COALESCE(k."daysLate", 0) AS late,
      COALESCE(k.tries, 0) AS tries, COALESCE(k.waiting, 0) AS waiting,
      CASE WHEN k.override IS NULL THEN 0 ELSE ${cellFlags.overridden} END + CASE WHEN k.excused THEN ${cellFlags.excused} ELSE 0 END
        + CASE WHEN t.commented THEN ${cellFlags.commented} ELSE 0 END AS flags, k."extendedTo", k.closes
    FROM (SELECT * FROM "KeptScore" WHERE "classId" = $1) k FULL JOIN (
        SELECT DISTINCT t."assignmentId", t."memberId", TRUE AS commented
        FROM "Assignment" a JOIN "ScoreComment" t ON t."assignmentId" = a.id WHERE a."classId" = $1 AND t."deletedAt" IS NULL
      ) t USING ("assignmentId", "memberId")
      JOIN unnest($2::text[]) WITH ORDINALITY AS m (id, place) ON m.id = "memberId"
      JOIN unnest($3::text[]) WITH ORDINALITY AS a (id, place) ON a.id = "assignmentId"
  ) c`;

const members = (classId: string) =>
  query<GradebookMember & Record<string, unknown>>(
    `SELECT m.id, COALESCE(m.name, u.name, m.email, u.email, '') AS name, COALESCE(m.email, u.email) AS email, m."studentId",
      s.name AS section, m."userId" IS NOT NULL AS joined
    FROM "ClassMember" m LEFT JOIN "User" u ON u.id = m."userId" LEFT JOIN "ClassSection" s ON s.id = m."sectionId"
    WHERE m."classId" = $1 AND m.role = 'learner' AND m."removedAt" IS NULL ORDER BY lower(COALESCE(m.name, u.name)), m.id`,
    [classId],
  );

interface AssignmentRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: AssignmentKind;
  readonly slug: string;
  readonly points: number;
  readonly publishedAt: Date | null;
  readonly due: Date | null;
  readonly closesAt: Date | null;
}

const assignments = (classId: string) =>
  query<AssignmentRow>(
    `SELECT id, kind, slug, points, "publishedAt", "dueAt" + make_interval(mins => grace) AS due, "closesAt"
    FROM "Assignment" WHERE "classId" = $1 ORDER BY position, "createdAt", id`,
    [classId],
  );

const assignmentView = (row: AssignmentRow, locale: Locale): GradebookAssignment => ({
  ...{ id: row.id, kind: row.kind, slug: row.slug, points: row.points },
  title: titleOf(row, locale),
  ...{ published: ms(row.publishedAt), due: ms(row.due), closes: ms(row.closesAt) },
});

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

/** The whole grid. @throws Problem `not-signed-in`, `not-found`, `forbidden` */
export async function gradebookFor(user: Actor | null, classId: string, locale: Locale): Promise<GradebookView> {
  await enter(user, classId, 'teach-class');
  const [people, columns] = await Promise.all([members(classId), assignments(classId), refreshScores(classId)]);
  const [placed] = await query<PlacedCells & Record<string, unknown>>(placedCells, [
    classId,
    idsOf(people),
    idsOf(columns),
  ]);
  if (!placed) throw new Error('an aggregate has a row');
  const { cells, extensions } = placed;
  return {
    members: people,
    assignments: columns.map((row) => assignmentView(row, locale)),
    ...{ cells, extensions },
    now: clock().getTime(),
  };
}

interface CellRow
  extends Pick<Score, 'assignment' | 'member' | 'score' | 'daysLate' | 'tries' | 'waiting'>,
    Record<string, unknown> {
  readonly flags: number;
  /** Null where no extension was given. */
  readonly extendedTo: Date | null;
  readonly closes: Date | null;
}

/**
 * What these cells are now, derived by one statement: they are few, and what is kept need not wait for each change. For who may see them: asked by those
 * alone who follow the gradebook.
 */
export async function changedCells(classId: string, among: Among): Promise<CellChange[]> {
  const { text, values } = overScores(
    { classId, among },
    Prisma.sql`
      SELECT ${scoreColumns}, CASE WHEN c.extended THEN c.due END AS "extendedTo", c.closes,
        CASE WHEN o.n IS NULL THEN 0 ELSE ${cellFlags.overridden}::int END
          + CASE WHEN o.n IS NOT NULL AND o.score IS NULL THEN ${cellFlags.excused}::int ELSE 0 END
          + CASE WHEN t.member IS NULL THEN 0 ELSE ${cellFlags.commented}::int END AS flags
      FROM cell c LEFT JOIN best b USING (n) LEFT JOIN overridden o USING (n) LEFT JOIN (
        SELECT DISTINCT t."assignmentId" AS assignment, t."memberId" AS member
        FROM "Assignment" a JOIN "ScoreComment" t ON t."assignmentId" = a.id
        WHERE a."classId" = ${classId} AND t."deletedAt" IS NULL
      ) t USING (assignment, member)`,
  );
  const rows = await query<CellRow>(text, values);
  return rows.map((row) => [
    row.member,
    row.assignment,
    row.score,
    row.daysLate,
    row.tries,
    row.waiting,
    row.flags,
    row.extendedTo && [row.extendedTo.getTime(), ms(row.closes)],
  ]);
}
