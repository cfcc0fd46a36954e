import type { VirtualItem } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import type { Numbers } from '#components/classes/gradebook/cell-words.ts';
import type { Grid } from '#components/classes/gradebook/grid.ts';
import { GridCell, Line } from '#components/classes/gradebook/grid-cell.tsx';
import type { Sorting } from '#components/classes/gradebook/order.ts';
import { Icon } from '#components/icon.tsx';

interface Props {
  readonly grid: Grid;
  readonly columns: readonly VirtualItem[];
  readonly sorting: Sorting;
  readonly numbers: Numbers;
  readonly now: number;
  readonly active: string | null;
}

/** The heads of the columns, which sort the learners. */
export function GridHead({ grid, columns, sorting, numbers, now, active }: Props) {
  const t = useTranslations('Gradebook');
  const head = (column: string) => ({
    ...({ role: 'columnheader', row: 'head', column, active: active === column } as const),
    sort: sortOf(sorting, column),
  });
  return (
    <Line index={0} kind="head">
      <GridCell {...head('name')} index={0}>
        <span className="truncate">{t('name')}</span>
        <Arrow sorting={sorting} column="name" />
      </GridCell>
      <GridCell {...head('total')} index={1}>
        {t('total')}
        <Arrow sorting={sorting} column="total" />
      </GridCell>
      {columns.map((at) => {
        const assignment = grid.assignments[at.index];
        if (!assignment) return null;
        const { id, title, points, published } = assignment;
        const isOut = published !== null && published <= now;
        return (
          <GridCell key={id} {...head(id)} index={at.index + 2} at={at} title={title} hidden={!isOut}>
            <span className="gb-title">{title}</span>
            <span className="flex items-center gap-1 text-muted text-xs">
              {isOut ? t('outOf', { points: numbers.points(points) }) : t(published === null ? 'draft' : 'scheduled')}
              <Arrow sorting={sorting} column={id} />
            </span>
          </GridCell>
        );
      })}
    </Line>
  );
}

const isBy = ({ by }: Sorting, column: string) => (typeof by === 'object' ? by.assignment : by) === column;

function sortOf(sorting: Sorting, column: string): 'ascending' | 'descending' | 'none' {
  if (!isBy(sorting, column)) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}

function Arrow({ sorting, column }: { readonly sorting: Sorting; readonly column: string }) {
  if (!isBy(sorting, column)) return null;
  return <Icon name="chevron" className={`size-3.5 text-accent ${sorting.descending ? 'rotate-90' : '-rotate-90'}`} />;
}
