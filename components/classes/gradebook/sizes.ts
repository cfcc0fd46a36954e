/** Pixels of the grid's parts. */
export interface Sizes {
  readonly row: number;
  readonly head: number;
  readonly name: number;
  readonly total: number;
  readonly column: number;
  /** Whether totals stay in view beside the names. */
  readonly pinsTotal: boolean;
}

const wide: Sizes = { row: 36, head: 68, name: 236, total: 112, column: 104, pinsTotal: true };
const narrow: Sizes = { row: 44, head: 68, name: 108, total: 96, column: 88, pinsTotal: false };

export const sizesFor = (isNarrow: boolean): Sizes => (isNarrow ? narrow : wide);
