import { expect, test } from 'vitest';
import {
  cellAt,
  changed,
  changedSince,
  type Grid,
  gridOf,
  middleOf,
  totalAt,
} from '#components/classes/gradebook/grid.ts';
import { moved } from '#components/classes/gradebook/move.ts';
import { everybody, orderOf, pressed, type Wish } from '#components/classes/gradebook/order.ts';
import type { GradebookMember, GradebookView } from '#server/classes/views-gradebook.ts';

const now = 1_000_000;
const day = 86_400_000;

const member = (id: string, name: string, more: Partial<GradebookMember> = {}): GradebookMember => ({
  ...{ id, name, email: null, studentId: null, section: null, joined: true },
  ...more,
});

const assignment = (id: string, due: number | null, published: number | null = 0) => ({
  ...({ id, kind: 'exercise', slug: id, title: id, points: 10, published, due, closes: null } as const),
});

/** Ada, Émile and 王; a past assignment, one due tomorrow, and a draft. Ada has 0.5 on the first, Émile waits, 王 has nothing. */
const view: GradebookView = {
  members: [
    member('ada', 'Ada Lovelace', { section: 'Monday', studentId: '17' }),
    member('emile', 'Émile Picard', { email: 'picard@example.org' }),
    member('wang', '王小明', { section: 'Monday' }),
  ],
  assignments: [assignment('past', now - 1), assignment('next', now + day), assignment('draft', now - 1, null)],
  cells: { at: [0, 3], score: [0.5, null], daysLate: [2, 0], tries: [3, 1], waiting: [0, 1], flags: [0, 0] },
  extensions: [],
  now,
};
const grid = gridOf(view, now);

const names = (wish: Partial<Wish>, of: Grid = grid) =>
  orderOf(of, { ...everybody, ...wish }, now, 'en').map((row) => of.members[row]?.id);

test('what is due and was not handed in counts 0; what waits, is not due or is a draft counts nothing', () => {
  expect(cellAt(grid, 0, 0, now)).toMatchObject({ score: 0.5, counted: 0.5, daysLate: 2, missing: false });
  expect(cellAt(grid, 1, 0, now)).toMatchObject({ score: null, counted: null, waiting: 1, missing: false });
  expect(cellAt(grid, 2, 0, now)).toMatchObject({ counted: 0, missing: true });
  for (const column of [1, 2]) expect(cellAt(grid, 2, column, now)).toMatchObject({ counted: null, missing: false });
  expect(cellAt(grid, 2, 1, now + 2 * day)).toMatchObject({ counted: 0, missing: true });
  expect(totalAt(grid, 0, now)).toEqual({ earned: 5, possible: 10, share: 0.5 });
  expect(totalAt(grid, 1, now)).toEqual({ earned: 0, possible: 0, share: null });
  expect(middleOf(grid, [0, 1, 2], 0, now)).toEqual({ mean: 0.25, median: 0.25 });
});

test('an excused learner loses nothing, extra credit adds, and an extension takes the sign of what is missing away', () => {
  const next = changed(grid, [
    ['wang', 'past', null, 0, 0, 0, 3, null],
    ['ada', 'next', 1.5, 0, 0, 0, 1, null],
    ['emile', 'past', null, 0, 0, 0, 0, [now + day, null]],
    ['somebody', 'past', 1, 0, 1, 0, 0, null],
  ]);
  expect(cellAt(next, 2, 0, now)).toMatchObject({ excused: true, overridden: true, counted: null, missing: false });
  expect(totalAt(next, 0, now)).toEqual({ earned: 20, possible: 20, share: 1 });
  expect(cellAt(next, 1, 0, now)).toMatchObject({ extended: true, missing: false, counted: null });
  expect(cellAt(changed(next, [['emile', 'past', null, 0, 0, 0, 0, null]]), 1, 0, now).missing).toBe(true);
  expect(cellAt(grid, 2, 0, now).excused).toBe(false); // the one before stays as it was
});

test('learners are found by any part of their name, address or number, with or without accents', () => {
  expect(names({ text: 'emile' })).toEqual(['emile']);
  expect(names({ text: 'PICARD@' })).toEqual(['emile']);
  expect(names({ text: 'love ada' })).toEqual(['ada']);
  expect(names({ text: '17' })).toEqual(['ada']);
  expect(names({ text: '小明' })).toEqual(['wang']);
  expect(names({ section: 'Monday' })).toEqual(['ada', 'wang']);
  expect(names({ section: '' })).toEqual(['emile']);
  expect(names({ state: 'missing' })).toEqual(['wang']);
  expect(names({ state: 'late' })).toEqual(['ada']);
  expect(names({ state: 'waiting', section: 'Monday' })).toEqual([]);
});

test('sorted either way, who has no score comes last', () => {
  const byPast = { by: { assignment: 'past' }, descending: true } as const;
  expect(names({ sorting: byPast })).toEqual(['ada', 'wang', 'emile']);
  expect(names({ sorting: { ...byPast, descending: false } })).toEqual(['wang', 'ada', 'emile']);
  expect(names({ sorting: { by: 'total', descending: true } })).toEqual(['ada', 'wang', 'emile']);
  expect(names({ sorting: { by: 'name', descending: true } }).at(-1)).toBe('ada');
});

test('a head sorts with the best first, names from A, and the other way when pressed again', () => {
  const once = pressed(everybody.sorting, { assignment: 'past' });
  expect(once).toEqual({ by: { assignment: 'past' }, descending: true });
  expect(pressed(once, { assignment: 'past' }).descending).toBe(false);
  expect(pressed(once, { assignment: 'next' }).descending).toBe(true);
  expect(pressed(once, 'name')).toEqual({ by: 'name', descending: false });
  expect(pressed(everybody.sorting, 'name').descending).toBe(true);
});

test('keys lead where the ARIA practices say, and never out of the grid', () => {
  const size = { rows: 503, columns: 42, page: 20 };
  const from = (row: number, column: number, key: string, ctrl = false) => {
    const to = moved({ row, column }, { key, ctrl }, size);
    return to && [to.row, to.column];
  };
  expect(from(1, 1, 'ArrowDown')).toEqual([2, 1]);
  expect(from(0, 0, 'ArrowUp')).toEqual([0, 0]);
  expect(from(0, 0, 'ArrowLeft')).toEqual([0, 0]);
  expect(from(502, 41, 'ArrowRight')).toEqual([502, 41]);
  expect(from(5, 7, 'Home')).toEqual([5, 0]);
  expect(from(5, 7, 'End')).toEqual([5, 41]);
  expect(from(5, 7, 'Home', true)).toEqual([0, 0]);
  expect(from(5, 7, 'End', true)).toEqual([502, 41]);
  expect(from(5, 7, 'PageDown')).toEqual([24, 7]);
  expect(from(5, 7, 'PageUp')).toEqual([0, 7]);
  expect(from(5, 7, 'a')).toBe(null);
  expect(from(5, 7, 'ArrowDown', true)).toBe(null);
  expect(from(5, 7, 'toString')).toBe(null);
});

test('what a teacher is told of is what has changed, after a stream’s news as after a whole new grid', () => {
  const news = changed(grid, [
    ['emile', 'past', 0.8, 0, 1, 0, 0, null],
    ['ada', 'past', 0.5, 2, 3, 0, 0, null],
  ]);
  expect(changedSince(grid, news)).toEqual([[1, 0]]);
  expect(changedSince(grid, gridOf(view, now))).toEqual([]);
  // Somebody joins before all others: no score of theirs was another one before.
  const more = gridOf(
    {
      ...view,
      members: [member('aaron', 'Aaron'), ...view.members],
      cells: { ...view.cells, at: view.cells.at.map((place) => place + view.assignments.length) },
    },
    now,
  );
  expect(changedSince(grid, more)).toEqual([]);
});
