import { type Cell, cellAt, type Grid, totalAt } from '#components/classes/gradebook/grid.ts';

export const states = ['missing', 'late', 'waiting', 'overridden', 'excused', 'commented'] as const;
export type State = (typeof states)[number];

/** What a column is sorted by: the name, the total, or the assignment with this id. */
export interface Sorting {
  readonly by: 'name' | 'total' | { readonly assignment: string };
  readonly descending: boolean;
}

/** Which learners to show, and in which order. */
export interface Wish {
  /** Part of a name, an address or a number. */
  readonly text: string;
  /** Null: of all sections; empty: of those in none. */
  readonly section: string | null;
  /** Who has such a cell. */
  readonly state: State | null;
  readonly sorting: Sorting;
}

export const everybody: Wish = { text: '', section: null, state: null, sorting: { by: 'name', descending: false } };

const tests: Readonly<Record<State, (cell: Cell) => boolean>> = {
  missing: ({ missing }) => missing,
  late: ({ daysLate }) => daysLate > 0,
  waiting: ({ waiting }) => waiting > 0,
  overridden: ({ overridden, excused }) => overridden && !excused,
  excused: ({ excused }) => excused,
  commented: ({ commented }) => commented,
};

export const isIn = (state: State, cell: Cell): boolean => tests[state](cell);

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Rows of the grid in the order in which they are shown. @param now by the server's clock */
export function orderOf(grid: Grid, { text, section, state, sorting }: Wish, now: number, locale: string): number[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const rows = grid.members.flatMap((member, row) => {
    if (section !== null && (member.section ?? '') !== section) return [];
    const searched = folded(`${member.name} ${member.email ?? ''} ${member.studentId ?? ''}`);
    if (!words.every((word) => searched.includes(word))) return [];
    const shown = state === null || grid.assignments.some((_, i) => isIn(state, cellAt(grid, row, i, now)));
    return shown ? [row] : [];
  });
  return sorted(grid, rows, sorting, now, locale);
}

/** Equal ones by name. Who has no value comes last, whichever way it goes. */
function sorted(grid: Grid, rows: number[], { by, descending }: Sorting, now: number, locale: string): number[] {
  const names = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const nameOf = (row: number) => grid.members[row]?.name ?? '';
  const byName = (a: number, b: number) => names.compare(nameOf(a), nameOf(b)) || a - b;
  const way = descending ? -1 : 1;
  if (by === 'name') return rows.sort((a, b) => way * byName(a, b));
  const column = by === 'total' ? -1 : (grid.columnOf.get(by.assignment) ?? -1);
  const values = new Map(
    rows.map((row) => [row, by === 'total' ? totalAt(grid, row, now).share : cellAt(grid, row, column, now).counted]),
  );
  return rows.sort((a, b) => {
    const [one, other] = [values.get(a) ?? null, values.get(b) ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName(a, b);
    return way * (one - other) || byName(a, b);
  });
}

/** A press on a head: first one way, then the other. Scores begin with the best, names at A. */
export function pressed({ by, descending }: Sorting, next: Sorting['by']): Sorting {
  const same = typeof by === 'object' && typeof next === 'object' ? by.assignment === next.assignment : by === next;
  return { by: next, descending: same ? !descending : next !== 'name' };
}
