import { forward, forwardSoft, muted } from '#components/figures/drawing.tsx';

export const cell = 20;

interface CellsProps {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly color?: string;
  readonly fill?: string;
  readonly upright?: boolean;
}

/** A vector as a row of cells, or upright as a column. */
export function Cells({ x, y, count, color = forward, fill = forwardSoft, upright = false }: CellsProps) {
  return Array.from({ length: count }, (_, i) => i * cell).map((offset) => (
    <rect
      key={offset}
      x={x + (upright ? 0 : offset)}
      y={y + (upright ? offset : 0)}
      width={cell}
      height={cell}
      fill={fill}
      stroke={color}
    />
  ));
}

/** A table with a vector for each row, of which one is looked up. */
export function Lookup({ x, y, chosen }: { x: number; y: number; chosen: number }) {
  const rows = [0, 1, 2];
  return (
    <>
      {rows.map((row) => (
        <Cells key={row} x={x} y={y + row * cell} count={3} color={muted} fill="var(--color-paper)" />
      ))}
      <Cells x={x} y={y + chosen * cell} count={3} />
    </>
  );
}
