import type { ReactNode } from 'react';

interface LineProps {
  /** Counted from 0, the head included. */
  readonly index: number;
  readonly kind: 'head' | 'body' | 'foot';
  /** Pixels below the head, where its place is not the order's. */
  readonly top?: number;
  readonly children: ReactNode;
}

/** A row of the grid. Divisions, since a table cannot leave out what is not in view. */
export function Line({ index, kind, top, children }: LineProps) {
  const style = top === undefined ? undefined : { transform: `translateY(${top}px)` };
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: the cells of a grid take the focus, its rows do not
    <div role="row" aria-rowindex={index + 1} className={`gb-row gb-${kind}`} style={style}>
      {children}
    </div>
  );
}

interface CellProps {
  readonly role?: 'gridcell' | 'rowheader' | 'columnheader';
  /** Row and column, by their keys. */
  readonly row: string;
  readonly column: string;
  /** Counted from 0. */
  readonly index: number;
  /** Whether Tab leads to it. */
  readonly active: boolean;
  /** Where it is across; without it, it is one of the first two, which have places of their own. */
  readonly at?: { readonly start: number; readonly size: number };
  /** What it says in full, where what is seen of it says it by place, sign or colour: in elements, since browsers read bare text of one that has no box. */
  readonly label?: string;
  readonly title?: string;
  readonly sort?: 'ascending' | 'descending' | 'none';
  /** Learners do not see it yet. */
  readonly hidden?: boolean;
  readonly children: ReactNode;
}

const looks = ['gb-name', 'gb-total'];

export function GridCell({ role = 'gridcell', row, column, index, active, at, ...rest }: CellProps) {
  const { label, title, sort, hidden, children } = rest;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: all three roles have them
    <div
      role={role}
      aria-colindex={index + 1}
      aria-sort={sort}
      title={title}
      tabIndex={active ? 0 : -1}
      data-cell={`${row}/${column}`}
      data-hidden={hidden || undefined}
      className={looks[index] ?? 'gb-cell'}
      style={at && { left: at.start, width: at.size }}
    >
      {label === undefined ? (
        children
      ) : (
        <>
          <span className="sr-only">{label}</span>
          <span aria-hidden="true" className="contents">
            {children}
          </span>
        </>
      )}
    </div>
  );
}
