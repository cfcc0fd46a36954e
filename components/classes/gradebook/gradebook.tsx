'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { LazySheet } from '#components/classes/cell/lazy-sheet.tsx';
import { numbersIn, type Unit } from '#components/classes/gradebook/cell-words.ts';
import { cellAt, type Grid } from '#components/classes/gradebook/grid.ts';
import { type GridHandle, GridView } from '#components/classes/gradebook/grid-view.tsx';
import { News } from '#components/classes/gradebook/news.tsx';
import { everybody, pressed, type Wish } from '#components/classes/gradebook/order.ts';
import { Legend } from '#components/classes/gradebook/signs.tsx';
import { sizesFor } from '#components/classes/gradebook/sizes.ts';
import { Toolbar } from '#components/classes/gradebook/toolbar.tsx';
import { useCellAddress } from '#components/classes/gradebook/use-cell-address.ts';
import { useGradebook } from '#components/classes/gradebook/use-gradebook.ts';
import { useNarrow } from '#components/classes/gradebook/use-narrow.ts';
import { useOrder } from '#components/classes/gradebook/use-order.ts';
import { EmptyState } from '#components/empty-state.tsx';
import { Bar, Skeleton } from '#components/skeleton.tsx';
import { Link } from '#i18n/navigation.ts';

interface Props {
  readonly classId: string;
  /** The class's time zone. */
  readonly zone: string;
  /** The viewer's id: what they write is kept on this device under it. */
  readonly viewer: string;
}

/** The class's scores, live. */
export function Gradebook(props: Props) {
  const t = useTranslations('Gradebook');
  const { grid, live, problem, now } = useGradebook(props.classId, useLocale());
  if (!grid)
    return problem === null ? (
      <Skeleton label={t('loading')} className="grid gap-4">
        <Bar className="h-15 max-w-xl sm:h-9" />
        <Bar className="gb-waiting" />
        <Bar className="h-5 max-w-3xl" />
      </Skeleton>
    ) : (
      <p role="alert">{t(`problem.${problem}`)}</p>
    );
  if (grid.members.length === 0 || grid.assignments.length === 0) {
    const [lacks, path, link] =
      grid.members.length === 0
        ? (['learners', 'roster', 'roster'] as const)
        : (['assignments', 'assignments', 'assign'] as const);
    return (
      <EmptyState
        icon={lacks === 'learners' ? 'people' : 'calendar'}
        action={
          <Link href={`/classes/${props.classId}/${path}`} className="button-primary">
            {t(`none.${link}`)}
          </Link>
        }
      >
        {t(`none.${lacks}`)}
      </EmptyState>
    );
  }
  return (
    <>
      {problem === 'unreachable' && (
        <p role="alert" className="mb-3 rounded-md bg-notice-soft px-3 py-2 text-notice text-sm">
          {t('problem.unreachable')}
        </p>
      )}
      <Filled {...props} grid={grid} live={live} now={now} />
    </>
  );
}

function Filled({ classId, zone, viewer, grid, live, now }: Props & { grid: Grid; live: boolean; now: number }) {
  const t = useTranslations('Gradebook');
  const locale = useLocale();
  const [wish, setWish] = useState<Wish>(everybody);
  const [unit, setUnit] = useState<Unit>('points');
  const order = useOrder(grid, wish, now, locale);
  const numbers = useMemo(() => numbersIn(locale), [locale]);
  const sizes = sizesFor(useNarrow());
  const view = useRef<GridHandle>(null);
  const { open, show } = useCellAddress();
  const sections = useMemo(
    () => [...new Set(grid.members.flatMap(({ section }) => section ?? []))].sort((a, b) => a.localeCompare(b, locale)),
    [grid.members, locale],
  );

  function sort(column: string): void {
    const by = column === 'name' || column === 'total' ? column : { assignment: column };
    setWish({ ...wish, sorting: pressed(wish.sorting, by) });
  }
  function close(): void {
    if (open) view.current?.focus({ row: open.member, column: open.assignment });
    show(null);
  }
  const [row, column] = open ? [grid.rowOf.get(open.member), grid.columnOf.get(open.assignment)] : [];
  const cell = row === undefined || column === undefined ? null : cellAt(grid, row, column, now);
  const at = row === undefined ? -1 : order.indexOf(row);
  const learner = (step: number) => (at < 0 ? undefined : grid.members[order[at + step] ?? -1]?.id);
  const assignment = (step: number) => (column === undefined ? undefined : grid.assignments[column + step]?.id);
  return (
    <div className="grid gap-4">
      <News {...{ grid, now, unit, numbers }} />
      <Toolbar
        {...{ wish, sections, unit, live }}
        shown={order.length}
        all={grid.members.length}
        onWish={setWish}
        onUnit={setUnit}
      />
      {order.length === 0 ? (
        <div className="grid justify-items-start gap-3 py-8">
          <p>{t('none.match')}</p>
          <button type="button" className="button" onClick={() => setWish(everybody)}>
            {t('none.all')}
          </button>
        </div>
      ) : (
        <GridView
          {...{ grid, order, unit, numbers, now, sizes }}
          sorting={wish.sorting}
          handle={view}
          onSort={sort}
          onOpen={(member, id) => show({ member, assignment: id })}
        />
      )}
      <Legend />
      {open && (
        <LazySheet
          {...{ classId, zone, viewer, numbers, open }}
          // What the grid knows of the cell has changed: so has what is to be read of it.
          stamp={JSON.stringify(cell)}
          missing={cell?.missing ?? false}
          neighbours={{
            previousLearner: learner(-1),
            nextLearner: learner(1),
            previousAssignment: assignment(-1),
            nextAssignment: assignment(1),
          }}
          onShow={(next) => show({ ...open, ...next })}
          onClose={close}
        />
      )}
    </div>
  );
}
