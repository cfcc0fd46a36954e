import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { cellWords, type Numbers, type Unit } from '#components/classes/gradebook/cell-words.ts';
import { cellAt, changedSince, type Grid } from '#components/classes/gradebook/grid.ts';

interface Props {
  readonly grid: Grid;
  readonly now: number;
  readonly unit: Unit;
  readonly numbers: Numbers;
}

const restMs = 1_000;

/** What has changed, for who cannot see it change: one cell in its words, several by their number, once they have come to rest. */
export function News({ grid, now, unit, numbers }: Props) {
  const t = useTranslations('Gradebook');
  const [said, setSaid] = useState('');
  const told = useRef(grid);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock changes no score, and another unit is no news.
  useEffect(() => {
    if (told.current === grid) return;
    setSaid('');
    const timer = setTimeout(() => {
      const places = changedSince(told.current, grid);
      told.current = grid;
      const [first] = places;
      if (!first) return;
      if (places.length > 1) return setSaid(t('live.changed', { count: places.length }));
      const [row, column] = first;
      const { title = '', points = 0 } = grid.assignments[column] ?? {};
      const what = cellWords(cellAt(grid, row, column, now), points, unit, numbers, t);
      setSaid(t('cell.label', { name: grid.members[row]?.name ?? t('nameless'), title, what }));
    }, restMs);
    return () => clearTimeout(timer);
  }, [grid]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
