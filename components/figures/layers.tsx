import type { ReactNode } from 'react';
import { Drawing, type FigureProps, ink } from '#components/figures/drawing.tsx';

type Point = readonly [x: number, y: number];

/** How many nodes stand in each column, the input first. */
const widths = [2, 3, 2, 1] as const;
export const lastLayer = widths.length - 1;

export const columnX = (column: number) => 32 + column * 97;

/** Centres of a column's nodes. */
export const nodesOf = (column: number): Point[] => {
  const count = widths[column] ?? 0;
  return Array.from({ length: count }, (_, i) => [columnX(column), 106 + (i - (count - 1) / 2) * 54]);
};

/** Every pair of nodes of a column and the one before it. */
export const edgesInto = (column: number): { from: Point; to: Point }[] =>
  nodesOf(column).flatMap((to) => nodesOf(column - 1).map((from) => ({ from, to })));

export const columns = widths.map((_, column) => column);

interface RaisedProps {
  readonly x: number;
  readonly y: number;
  /** The letter, and the number of its layer, which stands raised in brackets. */
  readonly letter: string;
  readonly layer: number;
  readonly color?: string;
}

/** A letter with its layer: a⁽²⁾. */
export function Raised({ x, y, letter, layer, color = ink }: RaisedProps) {
  return (
    <text
      x={x}
      y={y}
      fill={color}
      stroke="none"
      fontSize={17}
      textAnchor="middle"
      fontFamily="KaTeX_Math, 'Times New Roman', serif"
      fontStyle="italic"
    >
      {letter}
      <tspan dy={-7} fontSize={12} fontStyle="normal" fontFamily="KaTeX_Main, 'Times New Roman', serif">
        ({layer})
      </tspan>
    </text>
  );
}

/** The frame of a drawing of layers. */
export const LayersFrame = ({ alt, children }: FigureProps & { children: ReactNode }) => (
  <Drawing alt={alt} width={356} height={226}>
    {children}
  </Drawing>
);
