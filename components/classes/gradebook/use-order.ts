import { useState } from 'react';
import type { Grid } from '#components/classes/gradebook/grid.ts';
import { orderOf, type Wish } from '#components/classes/gradebook/order.ts';

interface Kept {
  readonly members: Grid['members'];
  readonly assignments: Grid['assignments'];
  readonly wish: Wish;
  readonly order: readonly number[];
}

/**
 * The rows as one wished for them. A score that changes moves nobody: what one reads or is about to press stays where it is until one sorts
 * or filters again, or the roster changes.
 */
export function useOrder(grid: Grid, wish: Wish, now: number, locale: string): readonly number[] {
  const of = (): Kept => ({
    ...{ members: grid.members, assignments: grid.assignments, wish },
    order: orderOf(grid, wish, now, locale),
  });
  const [kept, setKept] = useState(of);
  if (kept.members === grid.members && kept.assignments === grid.assignments && kept.wish === wish) return kept.order;
  const next = of();
  setKept(next);
  return next.order;
}
