'use client';

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import type { Numbers, Unit } from '#components/classes/gradebook/cell-words.ts';
import { type Grid, middleOf, middleOfTotals, totalAt } from '#components/classes/gradebook/grid.ts';
import { footRows, GridFoot } from '#components/classes/gradebook/grid-foot.tsx';
import { GridHead } from '#components/classes/gradebook/grid-head.tsx';
import { GridRow } from '#components/classes/gradebook/grid-row.tsx';
import { moved } from '#components/classes/gradebook/move.ts';
import type { Sorting } from '#components/classes/gradebook/order.ts';
import type { Sizes } from '#components/classes/gradebook/sizes.ts';
import { type Active, cellOf, useActive } from '#components/classes/gradebook/use-active.ts';

export interface GridHandle {
  /** Gives the focus to a cell and brings it into view. */
  focus(cell: Active): void;
}

interface Props {
  readonly grid: Grid;
  /** Rows of the grid as they are shown. */
  readonly order: readonly number[];
  readonly sorting: Sorting;
  readonly unit: Unit;
  readonly numbers: Numbers;
  readonly now: number;
  readonly sizes: Sizes;
  readonly handle: Ref<GridHandle>;
  /** Column by its key. */
  readonly onSort: (column: string) => void;
  readonly onOpen: (member: string, assignment: string) => void;
}

/** Learners by assignments. Only what is in view is drawn, and the cell that has the focus. */
export function GridView({ grid, order, sorting, unit, numbers, now, sizes, handle, onSort, onOpen }: Props) {
  const t = useTranslations('Gradebook');
  const root = useRef<HTMLDivElement>(null);
  const { active, focus, onFocus, onBlur } = useActive(root, { row: 'head', column: 'name' });
  const columnKeys = useMemo(() => ['name', 'total', ...grid.assignments.map(({ id }) => id)], [grid.assignments]);
  const rowOf = (key: string): number => {
    if (key === 'head') return 0;
    const foot = (footRows as readonly string[]).indexOf(key);
    return foot >= 0 ? order.length + 1 + foot : order.indexOf(grid.rowOf.get(key) ?? -1) + 1;
  };
  const keyOf = (row: number): string =>
    row === 0 ? 'head' : (grid.members[order[row - 1] ?? -1]?.id ?? footRows[row - order.length - 1] ?? 'head');
  const place = { row: rowOf(active.row), column: Math.max(0, columnKeys.indexOf(active.column)) };
  const foot = footRows.length * sizes.row;
  const pinned = sizes.name + sizes.total;

  const rows = useVirtualizer({
    count: order.length,
    getScrollElement: () => root.current,
    estimateSize: () => sizes.row,
    getItemKey: useCallback((index: number) => grid.members[order[index] ?? -1]?.id ?? index, [grid.members, order]),
    overscan: 8,
    scrollMargin: sizes.head,
    scrollPaddingStart: sizes.head,
    scrollPaddingEnd: foot,
    rangeExtractor: withActive(place.row - 1),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: grid.assignments.length,
    getScrollElement: () => root.current,
    estimateSize: () => sizes.column,
    overscan: 3,
    paddingStart: pinned,
    scrollPaddingStart: sizes.pinsTotal ? pinned : sizes.name,
    rangeExtractor: withActive(place.column - 2),
  });

  const middles = useMemo(
    () => grid.assignments.map((_, column) => middleOf(grid, order, column, now)),
    [grid, order, now],
  );
  const ofTotals = useMemo(() => middleOfTotals(order.map((row) => totalAt(grid, row, now))), [grid, order, now]);

  function go(cell: Active): void {
    const [row, column] = [rowOf(cell.row) - 1, columnKeys.indexOf(cell.column) - 2];
    focus(cell);
    if (row >= 0 && row < order.length) rows.scrollToIndex(row);
    if (column >= 0) columns.scrollToIndex(column);
    else if (cell.column === 'total' && !sizes.pinsTotal) root.current?.scrollTo({ left: 0 });
  }
  useImperativeHandle(handle, () => ({ focus: go }));

  function act({ row, column }: Active): void {
    if (row === 'head') onSort(column);
    else if (grid.rowOf.has(row) && grid.columnOf.has(column)) onOpen(row, column);
  }

  function press(event: KeyboardEvent): void {
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    if (altKey || shiftKey) return;
    if ((key === 'Enter' || key === ' ') && !ctrlKey && !metaKey) {
      event.preventDefault();
      act(active);
      return;
    }
    const page = Math.floor(((root.current?.clientHeight ?? 0) - sizes.head - foot) / sizes.row);
    const size = { rows: order.length + 1 + footRows.length, columns: columnKeys.length, page };
    const to = moved(place, { key, ctrl: ctrlKey || metaKey }, size);
    if (!to) return;
    event.preventDefault();
    go({ row: keyOf(to.row), column: columnKeys[to.column] ?? 'name' });
  }

  function click({ target }: MouseEvent): void {
    const cell = cellOf(target);
    if (!cell) return;
    focus(cell);
    act(cell);
  }

  const items = columns.getVirtualItems();
  const activeIn = (row: string) => (active.row === row ? active.column : null);
  const gone = place.row === 0 && active.row !== 'head'; // filtered away
  const shared = { grid, columns: items, unit, numbers };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot leave out what is not in view
    <div
      ref={root}
      role="grid"
      aria-label={t('label')}
      aria-rowcount={order.length + 1 + footRows.length}
      aria-colcount={columnKeys.length}
      className="gb-grid"
      data-pins-total={sizes.pinsTotal}
      style={
        {
          '--gb-row': `${sizes.row}px`,
          '--gb-head': `${sizes.head}px`,
          '--gb-name': `${sizes.name}px`,
          '--gb-total': `${sizes.total}px`,
          '--gb-width': `${columns.getTotalSize()}px`,
        } as React.CSSProperties
      }
      onKeyDown={press}
      onClick={click}
      onFocus={({ target }) => onFocus(target)}
      onBlur={({ relatedTarget }) => onBlur(relatedTarget)}
    >
      <GridHead
        {...{ grid, sorting, numbers, now }}
        columns={items}
        active={gone ? (columnKeys[place.column] ?? 'name') : activeIn('head')}
      />
      <div className="gb-body" style={{ height: order.length * sizes.row }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const row = order[index] ?? -1;
          const top = start - sizes.head;
          return <GridRow key={key} {...shared} {...{ row, index, top, now }} active={activeIn(String(key))} />;
        })}
      </div>
      <div className="gb-feet">
        {footRows.map((row, i) => (
          <GridFoot
            key={row}
            {...shared}
            {...{ row, middles, ofTotals }}
            index={order.length + i}
            active={activeIn(row)}
          />
        ))}
      </div>
    </div>
  );
}

/** What is in view, and one place besides: what has the focus must not be taken away. */
const withActive = (index: number) => (range: Range) => {
  const shown = defaultRangeExtractor(range);
  if (index < 0 || index >= range.count || shown.includes(index)) return shown;
  return index < (shown[0] ?? 0) ? [index, ...shown] : [...shown, index];
};
