import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The cell that takes the focus, by what it is about: it stays the same when rows move or leave the view. */
export interface Active {
  /** `head`, `mean`, `median`, or a learner's line of the roster. */
  readonly row: string;
  /** `name`, `total`, or an assignment. */
  readonly column: string;
}

const key = ({ row, column }: Active) => `${row}/${column}`;

/**
 * Which cell Tab leads to, and the focus itself. It is set once the cell is there, which a virtual grid first has to draw; and set again
 * when drawing anew has taken it away.
 */
export function useActive(root: RefObject<HTMLElement | null>, first: Active) {
  const [active, setActive] = useState(first);
  const wanted = useRef(false);
  const inside = useRef(false);

  useLayoutEffect(() => {
    const lost = inside.current && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    const cell = root.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key(active))}"]`);
    if (!cell) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
  });

  return {
    active,
    /** Moves there, and the focus with it. */
    focus(next: Active) {
      wanted.current = true;
      setActive(next);
    },
    onFocus(target: EventTarget) {
      const found = cellOf(target);
      inside.current = true;
      if (found && key(found) !== key(active)) setActive(found);
    },
    onBlur(to: EventTarget | null) {
      if (to !== null) inside.current = root.current?.contains(to as Node) ?? false;
    },
  };
}

/** The cell that something happened in. */
export function cellOf(target: EventTarget): Active | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = cell?.dataset.cell?.split('/') ?? [];
  return row && column ? { row, column } : null;
}
