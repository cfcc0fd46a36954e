import type { VirtualItem } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import {
  cellWords,
  type Numbers,
  scoreText,
  totalText,
  totalWords,
  type Unit,
} from '#components/classes/gradebook/cell-words.ts';
import { cellAt, type Grid, totalAt } from '#components/classes/gradebook/grid.ts';
import { GridCell, Line } from '#components/classes/gradebook/grid-cell.tsx';
import { Signs } from '#components/classes/gradebook/signs.tsx';

interface Shown {
  readonly grid: Grid;
  readonly columns: readonly VirtualItem[];
  readonly unit: Unit;
  readonly numbers: Numbers;
  /** By the server's clock. */
  readonly now: number;
}

interface Props extends Shown {
  /** Of the grid, whatever the order. */
  readonly row: number;
  /** Place in the order. */
  readonly index: number;
  readonly top: number;
  /** The column that takes the focus, when it is in this row. */
  readonly active: string | null;
}

/** One learner: name and total, which stay in view, and the assignments that are in view. */
export const GridRow = memo(function GridRow({ row, index, top, active, ...shown }: Props) {
  const t = useTranslations('Gradebook');
  const { grid, columns, unit, numbers, now } = shown;
  const member = grid.members[row];
  if (!member) return null;
  const total = totalAt(grid, row, now);
  const name = member.name || t('nameless');
  const place = (column: string) => ({ row: member.id, column, active: active === column });
  return (
    <Line index={index + 1} kind="body" top={top}>
      <GridCell {...place('name')} role="rowheader" index={0} title={name}>
        <span className="truncate">{name}</span>
        {!member.joined && (
          <span className="badge" data-tone="plain">
            {t('notJoined')}
          </span>
        )}
      </GridCell>
      <GridCell
        {...place('total')}
        index={1}
        label={t('cell.label', { name, title: t('total'), what: totalWords(total, unit, numbers, t) })}
      >
        <span>{totalText(total, unit, numbers)}</span>
      </GridCell>
      {columns.map((at) => {
        const assignment = grid.assignments[at.index];
        if (!assignment) return null;
        const { id, title, points, published } = assignment;
        const cell = cellAt(grid, row, at.index, now);
        const what = cellWords(cell, points, unit, numbers, t);
        return (
          <GridCell
            key={id}
            {...place(id)}
            index={at.index + 2}
            at={at}
            label={t('cell.label', { name, title, what })}
            hidden={published === null || published > now}
          >
            <Signs cell={cell} />
            <span>{scoreText(cell, points, unit, numbers)}</span>
          </GridCell>
        );
      })}
    </Line>
  );
});
