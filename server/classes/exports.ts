/** @file What a class's teachers take along: scores for another program. */
import 'server-only';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { titleOf } from '#server/classes/assignable.ts';
import { type Entered, enter } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { canvasCsv, type GradeRow, type Grades, moodleCsv } from '#server/classes/grade-csv.ts';
import { keptGrades } from '#server/classes/kept-scores.ts';
import { clock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { countRequest } from '#server/rate-limit.ts';

export const gradeFormats = ['canvas', 'moodle'] as const;
export const exportSchema = z.object({ format: z.enum(gradeFormats) });

const writers = { canvas: canvasCsv, moodle: moodleCsv } as const;

export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/** Published assignments of the class, every learner of its roster. @throws as `enter` */
export async function exportGrades(
  user: Actor | null,
  classId: string,
  format: (typeof gradeFormats)[number],
  locale: Locale,
): Promise<ExportedFile> {
  const entered = await exporting(user, classId, { format });
  const text = writers[format](await gradesOf(classId, locale));
  return { name: `${fileName(entered.class.name)}-${format}.csv`, text };
}

/** That somebody took data along is on record before they have it. @throws as `enter`; Problem `rate-limited` */
export async function exporting(
  user: Actor | null,
  classId: string,
  detail: Readonly<Record<string, string>>,
  action: 'teach-class' | 'manage-class' = 'teach-class',
): Promise<Entered> {
  const entered = await enter(user, classId, action);
  await countRequest('manage-class', entered.user.id);
  await db().$transaction((tx) => record(tx, entered, 'exported', { detail }));
  return entered;
}

/** Fit for every file system: letters and digits of any script, dashes between. */
export const fileName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'class';

const learners = `
  SELECT m.id AS member, COALESCE(m.name, u.name, m.email, u.email, '') AS name, COALESCE(m.email, u.email) AS email,
    m."studentId", m.login, m."canvasId", s.name AS section
  FROM "ClassMember" m LEFT JOIN "User" u ON u.id = m."userId" LEFT JOIN "ClassSection" s ON s.id = m."sectionId"
  WHERE m."classId" = $1 AND m.role = 'learner' AND m."removedAt" IS NULL ORDER BY lower(COALESCE(m.name, u.name)), m.id`;

async function gradesOf(classId: string, locale: Locale): Promise<Grades> {
  const [rows, assignments, grades] = await Promise.all([
    query<GradeRow & Record<string, unknown>>(learners, [classId]),
    db().assignment.findMany({
      where: { classId, publishedAt: { lte: clock() } },
      select: { id: true, kind: true, slug: true, points: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    keptGrades(classId),
  ]);
  const points = new Map(assignments.map(({ id, points }) => [id, points]));
  return {
    rows,
    columns: assignments.map((row) => ({ assignment: row.id, title: titleOf(row, locale), points: row.points })),
    grade: (member, assignment) => {
      const grade = grades.get(member)?.[assignment] ?? null;
      return typeof grade === 'number' ? grade * (points.get(assignment) ?? 0) : grade;
    },
  };
}
