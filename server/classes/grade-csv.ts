/** @file A class's scores as the CSV files that Canvas and Moodle import as they are. Pure; docs/operations.md says how to import them. */
import 'server-only';
import { csv } from '#server/csv.ts';

export interface GradeRow {
  readonly member: string;
  readonly name: string;
  readonly email: string | null;
  readonly studentId: string | null;
  readonly login: string | null;
  readonly canvasId: string | null;
  readonly section: string | null;
}

export interface GradeColumn {
  readonly assignment: string;
  readonly title: string;
  readonly points: number;
}

export interface Grades {
  readonly rows: readonly GradeRow[];
  readonly columns: readonly GradeColumn[];
  /** In points; `excused` where nothing is asked of the learner; null where there is no score. */
  readonly grade: (member: string, assignment: string) => number | 'excused' | null;
}

/** Points to the hundredth, without a tail of noughts. */
const rounded = (points: number): number => Math.round(points * 100) / 100;

/** Names of columns must differ, or both programs would put two assignments' grades into one. */
function distinct(columns: readonly GradeColumn[]): (GradeColumn & { readonly heading: string })[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const times = (seen.get(column.title) ?? 0) + 1;
    seen.set(column.title, times);
    return { ...column, heading: times === 1 ? column.title : `${column.title} (${times})` };
  });
}

/**
 * Canvas: its five columns of a student, then one for each assignment; the second line says the points possible. `EX` excuses. A learner is
 * found by ID, SIS User ID or SIS Login ID; without any of them, the email address stands for the login.
 */
export function canvasCsv({ rows, columns, grade }: Grades): string {
  const assignments = distinct(columns);
  const head = [
    'Student',
    'ID',
    'SIS User ID',
    'SIS Login ID',
    'Section',
    ...assignments.map(({ heading }) => heading),
  ];
  const possible = ['    Points Possible', '', '', '', '', ...assignments.map(({ points }) => points)];
  const lines = rows.map((row) => [
    row.name,
    row.canvasId ?? '',
    row.studentId ?? '',
    row.login ?? row.email ?? '',
    row.section ?? '',
    ...assignments.map(({ assignment }) => {
      const points = grade(row.member, assignment);
      return points === 'excused' ? 'EX' : points === null ? '' : rounded(points);
    }),
  ]);
  return csv([head, possible, ...lines]);
}

/**
 * Moodle: the columns of its own export of grades. Points are on each assignment's scale; what is excused is left empty, since Moodle's import knows
 * no word for it, and so is what has no score (`-` would be one).
 */
export function moodleCsv({ rows, columns, grade }: Grades): string {
  const assignments = distinct(columns);
  const head = [
    ...['First name', 'Last name', 'Username', 'ID number', 'Email address'],
    ...assignments.map(({ heading }) => `${heading} (Real)`),
  ];
  const lines = rows.map((row) => [
    ...names(row.name),
    row.login ?? '',
    row.studentId ?? '',
    row.email ?? '',
    ...assignments.map(({ assignment }) => {
      const points = grade(row.member, assignment);
      return typeof points === 'number' ? rounded(points) : '';
    }),
  ]);
  return csv([head, ...lines]);
}

/** For people to read; the import finds them by the other columns. Names without a space are whole. */
function names(name: string): [first: string, last: string] {
  const space = name.trim().lastIndexOf(' ');
  return space < 0 ? [name.trim(), ''] : [name.trim().slice(0, space), name.trim().slice(space + 1)];
}
