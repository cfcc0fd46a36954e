/** A place of the grid with its heads: row 0 is the head, column 0 the names. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows in view. */
  readonly page: number;
}

const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** Where a key leads, as the ARIA practices say of a grid; null for a key that leads nowhere. */
export function moved(
  { row, column }: Place,
  { key, ctrl }: { readonly key: string; readonly ctrl: boolean },
  { rows, columns, page }: Size,
): Place | null {
  const step = Math.max(1, page - 1);
  const to: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - step, column },
    PageDown: { row: row + step, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? rows - 1 : row, column: columns - 1 },
  };
  const found = Object.hasOwn(to, key) ? to[key] : undefined;
  // With Control, arrows and pages are the browser's.
  if (!found || (ctrl && key !== 'Home' && key !== 'End')) return null;
  return { row: within(found.row, rows), column: within(found.column, columns) };
}
