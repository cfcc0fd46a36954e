import { useLocale } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { ApiProblem, call } from '#components/api.ts';
import type { CellView } from '#server/classes/views-cell.ts';

export interface CellState {
  /** Of the cell that was last asked for, or the one before while that is on its way. */
  readonly cell: CellView | null;
  readonly problem: 'gone' | 'problem' | null;
  readonly load: () => Promise<void>;
}

/** @param stamp changes when what is to be read of the cell has */
export function useCell(path: string, stamp: string): CellState {
  const locale = useLocale();
  const [state, setState] = useState<{ path: string; cell: CellView | null; problem: CellState['problem'] }>({
    ...{ path, cell: null, problem: null },
  });
  const load = useCallback(async () => {
    try {
      const cell = await call<CellView>(`${path}?locale=${locale}`);
      setState({ path, cell, problem: null });
    } catch (error) {
      const problem = error instanceof ApiProblem && error.status === 404 ? 'gone' : 'problem';
      setState((before) => ({ path, cell: before.path === path ? before.cell : null, problem }));
    }
  }, [path, locale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stamp is another state of the cell.
  useEffect(() => void load(), [load, stamp]);
  const current = state.path === path;
  return { cell: current ? state.cell : null, problem: current ? state.problem : null, load };
}
