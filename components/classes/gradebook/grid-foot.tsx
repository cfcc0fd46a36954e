import type { VirtualItem } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { type Numbers, scoreText, type Unit } from '#components/classes/gradebook/cell-words.ts';
import type { Grid, Middle } from '#components/classes/gradebook/grid.ts';
import { GridCell, Line } from '#components/classes/gradebook/grid-cell.tsx';

export const footRows = ['mean', 'median'] as const;
type FootRow = (typeof footRows)[number];

interface Props {
  readonly row: FootRow;
  /** Counted from 0, the head included. */
  readonly index: number;
  readonly grid: Grid;
  readonly columns: readonly VirtualItem[];
  /** By column, and of the totals. */
  readonly middles: readonly Middle[];
  readonly ofTotals: Middle;
  readonly unit: Unit;
  readonly numbers: Numbers;
  readonly active: string | null;
}

/** The mean or the median of the learners on show. */
export function GridFoot({ row, index, grid, columns, middles, ofTotals, unit, numbers, active }: Props) {
  const t = useTranslations('Gradebook');
  const place = (column: string) => ({ row, column, active: active === column });
  const label = (title: string, text: string) => t('cell.label', { name: t(row), title, what: text || t('cell.none') });
  const total = scoreText({ score: ofTotals[row] }, 0, 'percent', numbers);
  return (
    <Line index={index} kind="foot">
      <GridCell {...place('name')} role="rowheader" index={0}>
        {t(row)}
      </GridCell>
      <GridCell {...place('total')} index={1} label={label(t('total'), total)}>
        <span>{total}</span>
      </GridCell>
      {columns.map((at) => {
        const assignment = grid.assignments[at.index];
        if (!assignment) return null;
        const { id, title, points } = assignment;
        const text = scoreText({ score: middles[at.index]?.[row] ?? null }, points, unit, numbers);
        return (
          <GridCell key={id} {...place(id)} index={at.index + 2} at={at} label={label(title, text)}>
            <span>{text}</span>
          </GridCell>
        );
      })}
    </Line>
  );
}
