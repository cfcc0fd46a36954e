/** @file The gradebook of a class: members, assignments and cells, each by one statement however large the class. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import { Prisma } from '#prisma/client/client.ts';
import type { AssignmentKind } from '#prisma/client/enums.ts';
import type { Actor } from '#server/access.ts';
import { titleOf } from '#server/classes/assignable.ts';
import { enter } from '#server/classes/class-access.ts';
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

interface CellRow extends Pick<Score, 'assignment' | 'member' | 'score' | 'daysLate' | 'tries' | 'waiting'> {
  readonly flags: number;
  /** Null where no extension was given. */
  readonly extendedTo: Date | null;
  readonly closes: Date | null;
}

/** Every cell asked for, or only those that have something. */
const cellRows = (cells: { readonly classId: string; readonly among?: Among }, all: boolean) =>
  overScores(
    cells,
    Prisma.sql`
      SELECT ${scoreColumns}, CASE WHEN c.extended THEN c.due END AS "extendedTo", c.closes,
        CASE WHEN o.n IS NULL THEN 0 ELSE ${cellFlags.overridden}::int END
          + CASE WHEN o.n IS NOT NULL AND o.score IS NULL THEN ${cellFlags.excused}::int ELSE 0 END
          + CASE WHEN t.member IS NULL THEN 0 ELSE ${cellFlags.commented}::int END AS flags
      FROM cell c LEFT JOIN best b USING (n) LEFT JOIN overridden o USING (n) LEFT JOIN (
        SELECT DISTINCT t."assignmentId" AS assignment, t."memberId" AS member
        FROM "Assignment" a JOIN "ScoreComment" t ON t."assignmentId" = a.id
        WHERE a."classId" = ${cells.classId} AND t."deletedAt" IS NULL
      ) t USING (assignment, member)
      ${all ? Prisma.empty : Prisma.sql`WHERE b.n IS NOT NULL OR o.n IS NOT NULL OR t.member IS NOT NULL OR c.extended`}`,
  );

// Past Prisma, which takes several times as long as the database for so many rows.
const rowsOf = ({ text, values }: Prisma.Sql) => query<CellRow & Record<string, unknown>>(text, values);

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

const ms = (time: Date | null) => time?.getTime() ?? null;

const assignmentView = (row: AssignmentRow, locale: Locale): GradebookAssignment => ({
  ...{ id: row.id, kind: row.kind, slug: row.slug, points: row.points },
  title: titleOf(row, locale),
  ...{ published: ms(row.publishedAt), due: ms(row.due), closes: ms(row.closesAt) },
});

/** The whole grid. @throws Problem `not-signed-in`, `not-found`, `forbidden` */
export async function gradebookFor(user: Actor | null, classId: string, locale: Locale): Promise<GradebookView> {
  await enter(user, classId, 'teach-class');
  const [people, columns, rows] = await Promise.all([
    members(classId),
    assignments(classId),
    rowsOf(cellRows({ classId }, false)),
  ]);
  const rowAt = new Map(people.map(({ id }, place) => [id, place * columns.length]));
  const columnAt = new Map(columns.map(({ id }, place) => [id, place]));
  const placed = rows.flatMap((row) => {
    const [start, column] = [rowAt.get(row.member), columnAt.get(row.assignment)];
    return start === undefined || column === undefined ? [] : [{ ...row, at: start + column }];
  });
  return {
    members: people,
    assignments: columns.map((row) => assignmentView(row, locale)),
    cells: {
      at: placed.map(({ at }) => at),
      score: placed.map(({ score }) => score),
      daysLate: placed.map(({ daysLate }) => daysLate),
      tries: placed.map(({ tries }) => tries),
      waiting: placed.map(({ waiting }) => waiting),
      flags: placed.map(({ flags }) => flags),
    },
    extensions: placed.flatMap(({ at, extendedTo, closes }) =>
      extendedTo ? [[at, extendedTo.getTime(), ms(closes)] as const] : [],
    ),
    now: clock().getTime(),
  };
}

/** What these cells are now, by one statement. For who may see them: asked by those alone who follow the gradebook. */
export async function changedCells(classId: string, among: Among): Promise<CellChange[]> {
  const rows = await rowsOf(cellRows({ classId, among }, true));
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
