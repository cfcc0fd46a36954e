/** @file What a browser may see of a class's gradebook. Twenty thousand cells travel as arrays: names of keys would be most of it. */
import 'server-only';
import type { AssignmentKind } from '#prisma/client/enums.ts';

export interface GradebookMember {
  readonly id: string;
  /** As the roster says, else the account; empty when neither has one. */
  readonly name: string;
  readonly email: string | null;
  readonly studentId: string | null;
  readonly section: string | null;
  /** Whether an account belongs to the line of the roster. */
  readonly joined: boolean;
}

export interface GradebookAssignment {
  readonly id: string;
  readonly kind: AssignmentKind;
  readonly slug: string;
  readonly title: string;
  readonly points: number;
  /** Times in milliseconds since 1970; null: never. `due` is the end of the grace. */
  readonly published: number | null;
  readonly due: number | null;
  readonly closes: number | null;
}

/** Signs of a cell, added up. */
export const cellFlags = { overridden: 1, excused: 2, commented: 4 } as const;

/** Cells that have something, one after the other in each of the arrays. */
export interface CellColumns {
  /** Place among the members times the number of assignments, plus the place among the assignments. */
  readonly at: readonly number[];
  /** 0–1 and beyond; null while nothing is graded, or when excused. */
  readonly score: readonly (number | null)[];
  readonly daysLate: readonly number[];
  readonly tries: readonly number[];
  readonly waiting: readonly number[];
  readonly flags: readonly number[];
}

export interface GradebookView {
  readonly members: readonly GradebookMember[];
  readonly assignments: readonly GradebookAssignment[];
  readonly cells: CellColumns;
  /** Other due and closing times, by the cell's place. */
  readonly extensions: readonly (readonly [at: number, due: number, closes: number | null])[];
  /** The server's clock, by which work is missing or not yet. */
  readonly now: number;
}

/** A cell that has changed, also one that has become empty. */
export type CellChange = readonly [
  member: string,
  assignment: string,
  score: number | null,
  daysLate: number,
  tries: number,
  waiting: number,
  flags: number,
  extension: readonly [due: number, closes: number | null] | null,
];
