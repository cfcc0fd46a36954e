import type { ReactNode } from 'react';
import { Formula, muted } from '#components/figures/drawing.tsx';
import { scale, ticksOf } from '#components/plot/curve-shape.ts';
import { formatNumber } from '#lib/format-number.ts';

export type Range = readonly [from: number, to: number];

/** A rectangle of a drawing in which numbers have places. */
export interface Plane {
  readonly x: Range;
  readonly y: Range;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From numbers to the drawing. */
  readonly px: (value: number) => number;
  readonly py: (value: number) => number;
}

type Box = Pick<Plane, 'left' | 'right' | 'top' | 'bottom'>;

export const planeOf = (x: Range, y: Range, box: Box): Plane => ({
  ...box,
  x,
  y,
  px: scale(x, [box.left, box.right]),
  py: scale(y, [box.bottom, box.top]),
});

const samples = 96;

/** The line of a function across a plane, for a path's `d`. */
export function curveOf(plane: Plane, f: (x: number) => number): string {
  const [from, to] = plane.x;
  const points = Array.from({ length: samples + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / samples;
    return `${plane.px(x)} ${plane.py(f(x))}`;
  });
  return `M${points.join('L')}`;
}

interface AxesProps {
  readonly plane: Plane;
  /** Named at the ends of the axes, as in formulas. */
  readonly xName?: string;
  readonly yName?: string;
  readonly xTicks?: readonly number[];
  readonly yTicks?: readonly number[];
  readonly children?: ReactNode;
}

/** Two axes with round numbers, which cross at 0 where 0 is in sight. */
export function Axes({ plane, xName, yName, xTicks = ticksOf(plane.x), yTicks = ticksOf(plane.y) }: AxesProps) {
  const { px, py, left, right, top, bottom } = plane;
  const baseline = Math.min(bottom, Math.max(top, py(0)));
  const upright = Math.min(right, Math.max(left, px(0)));
  return (
    <g>
      <g stroke={muted} strokeWidth={1}>
        <path d={`M${left} ${baseline}H${right}`} />
        <path d={`M${upright} ${bottom}V${top}`} />
        {xTicks.map((tick) => tick !== 0 && <path key={tick} d={`M${px(tick)} ${baseline - 3}v6`} />)}
        {yTicks.map((tick) => tick !== 0 && <path key={tick} d={`M${upright - 3} ${py(tick)}h6`} />)}
      </g>
      <g fill={muted} stroke="none" fontSize={12} fontFamily="var(--font-sans)" className="tabular-nums">
        {xTicks.map((tick) => (
          <text key={tick} x={px(tick)} y={bottom + 17} textAnchor="middle">
            {formatNumber(tick, 3)}
          </text>
        ))}
        {yTicks.map(
          (tick) =>
            tick !== 0 && (
              <text key={tick} x={left - 6} y={py(tick) + 4} textAnchor="end">
                {formatNumber(tick, 3)}
              </text>
            ),
        )}
      </g>
      {xName && (
        <Formula x={right + 6} y={baseline + 5} anchor="start">
          {xName}
        </Formula>
      )}
      {yName && (
        <Formula x={upright} y={top - 7} size={15}>
          {yName}
        </Formula>
      )}
    </g>
  );
}
