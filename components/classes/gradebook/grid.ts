import { countedScore, isMissing, meanOf, medianOf, type Total, totalOf } from '#lib/gradebook.ts';
import type {
  CellChange,
  GradebookAssignment,
  GradebookMember,
  GradebookView,
} from '#server/classes/views-gradebook.ts';

/** A gradebook as the grid reads it: cells by their place, row times width plus column. Never changed; a change makes another. */
export interface Grid {
  readonly members: readonly GradebookMember[];
  readonly assignments: readonly GradebookAssignment[];
  /** By id. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  /** NaN where there is none. */
  readonly score: Float64Array;
  readonly daysLate: Uint16Array;
  readonly tries: Uint16Array;
  readonly waiting: Uint16Array;
  readonly flags: Uint8Array;
  /** Due and closing times that are not the class's, by place. */
  readonly extensions: ReadonlyMap<number, readonly [due: number, closes: number | null]>;
  /** Milliseconds that the server's clock is ahead of ours. */
  readonly ahead: number;
}

export interface Cell {
  /** 0–1 and beyond; null while nothing is graded, or when excused. */
  readonly score: number | null;
  readonly daysLate: number;
  readonly tries: number;
  readonly waiting: number;
  readonly overridden: boolean;
  readonly excused: boolean;
  readonly commented: boolean;
  readonly extended: boolean;
  /** Nothing was handed in although it is due. */
  readonly missing: boolean;
  /** With which score it counts; null: not at all. */
  readonly counted: number | null;
}

// As server/classes/views-gradebook.ts has them.
const flag = { overridden: 1, excused: 2, commented: 4 };

const places = (ids: readonly { readonly id: string }[]) => new Map(ids.map(({ id }, place) => [id, place]));

/** @param ours what our clock says */
export function gridOf({ members, assignments, cells, extensions, now }: GradebookView, ours: number): Grid {
  const size = members.length * assignments.length;
  const score = new Float64Array(size).fill(Number.NaN);
  const [daysLate, tries, waiting] = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
  const flags = new Uint8Array(size);
  cells.at.forEach((place, i) => {
    score[place] = cells.score[i] ?? Number.NaN;
    daysLate[place] = cells.daysLate[i] ?? 0;
    tries[place] = cells.tries[i] ?? 0;
    waiting[place] = cells.waiting[i] ?? 0;
    flags[place] = cells.flags[i] ?? 0;
  });
  return {
    ...{ members, assignments, rowOf: places(members), columnOf: places(assignments) },
    ...{ score, daysLate, tries, waiting, flags },
    extensions: new Map(extensions.map(([place, due, closes]) => [place, [due, closes]])),
    ahead: now - ours,
  };
}

/** With these cells as they are now; those of learners or assignments that it does not have are left out. */
export function changed(grid: Grid, changes: readonly CellChange[]): Grid {
  const next = {
    ...grid,
    score: grid.score.slice(),
    daysLate: grid.daysLate.slice(),
    tries: grid.tries.slice(),
    waiting: grid.waiting.slice(),
    flags: grid.flags.slice(),
    extensions: new Map(grid.extensions),
  };
  for (const [member, assignment, score, daysLate, tries, waiting, flags, extension] of changes) {
    const [row, column] = [grid.rowOf.get(member), grid.columnOf.get(assignment)];
    if (row === undefined || column === undefined) continue;
    const place = row * grid.assignments.length + column;
    next.score[place] = score ?? Number.NaN;
    next.daysLate[place] = daysLate;
    next.tries[place] = tries;
    next.waiting[place] = waiting;
    next.flags[place] = flags;
    if (extension) next.extensions.set(place, extension);
    else next.extensions.delete(place);
  }
  return next;
}

/** Where another score, wait or mark stands than in an earlier grid; learners and assignments that it did not have are no change. */
export function changedSince(earlier: Grid, grid: Grid): readonly (readonly [row: number, column: number])[] {
  const columns = grid.assignments.map(({ id }) => earlier.columnOf.get(id));
  return grid.members.flatMap(({ id }, row) => {
    const before = earlier.rowOf.get(id);
    if (before === undefined) return [];
    return columns.flatMap((column, at) => {
      if (column === undefined) return [];
      const [was, is] = [before * earlier.assignments.length + column, row * columns.length + at];
      const same = (['score', 'waiting', 'flags'] as const).every((key) => Object.is(earlier[key][was], grid[key][is]));
      return same ? [] : [[row, at] as const];
    });
  });
}

/** @param now by the server's clock */
export function cellAt(grid: Grid, row: number, column: number, now: number): Cell {
  const place = row * grid.assignments.length + column;
  const value = grid.score[place] ?? Number.NaN;
  const flags = grid.flags[place] ?? 0;
  const assignment = grid.assignments[column];
  const extension = grid.extensions.get(place);
  const work = {
    score: Number.isNaN(value) ? null : value,
    excused: (flags & flag.excused) !== 0,
    tries: grid.tries[place] ?? 0,
    due: extension ? extension[0] : (assignment?.due ?? null),
    published: assignment?.published ?? null,
  };
  return {
    ...{ score: work.score, excused: work.excused, tries: work.tries },
    daysLate: grid.daysLate[place] ?? 0,
    waiting: grid.waiting[place] ?? 0,
    overridden: (flags & flag.overridden) !== 0,
    commented: (flags & flag.commented) !== 0,
    extended: extension !== undefined,
    missing: isMissing(work, now),
    counted: countedScore(work, now),
  };
}

/** Of one learner. */
export const totalAt = (grid: Grid, row: number, now: number): Total =>
  totalOf(grid.assignments.map(({ points }, column) => [cellAt(grid, row, column, now).counted, points] as const));

export interface Middle {
  readonly mean: number | null;
  readonly median: number | null;
}

/** Of the scores of an assignment that count, over these learners. */
export function middleOf(grid: Grid, rows: readonly number[], column: number, now: number): Middle {
  const scores = rows.flatMap((row) => cellAt(grid, row, column, now).counted ?? []);
  return { mean: meanOf(scores), median: medianOf(scores) };
}

/** Of the totals, as shares of what was possible. */
export function middleOfTotals(totals: readonly Total[]): Middle {
  const shares = totals.flatMap(({ share }) => share ?? []);
  return { mean: meanOf(shares), median: medianOf(shares) };
}
