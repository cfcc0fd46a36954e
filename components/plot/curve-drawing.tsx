import { useId } from 'react';
import { type CurvePoints, type Deviation, rangeOf, scale, stretches, ticksOf } from '#components/plot/curve-shape.ts';
import { formatNumber } from '#lib/format-number.ts';

interface Props {
  readonly points: CurvePoints;
  readonly largest: Deviation | null;
  readonly parameter: string;
  /** There is nothing between two whole numbers. */
  readonly whole?: boolean;
  readonly width: number;
  readonly title: string;
  /** The whole picture in words. */
  readonly description: string;
}

/** In pixels, about; Chinese characters are as wide as they are high. */
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 13 : 8), 0);

const margin = { left: 40, top: 14, bottom: 30 };

/** The learner's curve as a line over the right one as a broad band, and what lies between the two. */
export function CurveDrawing({ points, largest, parameter, whole = false, width, title, description }: Props) {
  const id = useId();
  const height = Math.round(Math.min(Math.max(width * 0.52, 190), 300));
  const { x, expected, actual } = points;
  const xRange = [x[0] ?? 0, x.at(-1) ?? 1] as const;
  const yRange = rangeOf(points);
  // The parameter's name stands at the end of its axis.
  const end = width - 18 - widthOf(parameter);
  const bottom = height - margin.bottom;
  const px = scale(xRange, [margin.left, end]);
  const py = scale(yRange, [bottom, margin.top]);
  const place = (i: number, value: number) => `${px(x[i] ?? 0)} ${py(value)}`;
  const right = expected.map((value, i) => place(i, value)).join('L');
  const parts = stretches(actual);
  const inside = (value: number) => Math.min(Math.max(value, yRange[0]), yRange[1]);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      className="block max-w-full"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}text`}>{description}</desc>
      <clipPath id={`${id}clip`}>
        <rect x={margin.left} y={margin.top} width={end - margin.left} height={bottom - margin.top} />
      </clipPath>
      <Axes
        {...{ px, py, bottom, end, parameter }}
        xTicks={ticksOf(xRange).filter((tick) => !whole || Number.isInteger(tick))}
        yTicks={ticksOf(yRange)}
      />
      <g clipPath={`url(#${id}clip)`}>
        {parts.map((part) => {
          const there = part.map((i) => place(i, actual[i] ?? 0));
          const back = part.map((i) => place(i, expected[i] ?? 0)).reverse();
          return (
            <path key={part[0]} d={`M${[...there, ...back].join('L')}Z`} fill="var(--color-fail)" opacity={0.14} />
          );
        })}
        <path d={`M${right}`} stroke="var(--color-pass)" strokeWidth={8} opacity={0.38} />
        {parts.map((part) => {
          const line = part.map((i) => place(i, actual[i] ?? 0)).join('L');
          // A point by itself is a line of no length, which its round ends make visible.
          return (
            <path
              key={part[0]}
              d={`M${line}${part.length === 1 ? 'h0' : ''}`}
              stroke="var(--color-forward)"
              strokeWidth={part.length === 1 ? 5 : 2.5}
            />
          );
        })}
      </g>
      {largest && (
        <g stroke="var(--color-fail)" strokeWidth={1.75}>
          <path d={`M${px(largest.x)} ${py(largest.expected)}V${py(inside(largest.actual))}`} strokeDasharray="2 4" />
          <circle cx={px(largest.x)} cy={py(largest.expected)} r={4} fill="var(--color-card)" />
          {inside(largest.actual) === largest.actual && (
            <circle cx={px(largest.x)} cy={py(largest.actual)} r={4} fill="var(--color-card)" />
          )}
        </g>
      )}
    </svg>
  );
}

interface AxesProps {
  readonly px: (value: number) => number;
  readonly py: (value: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly bottom: number;
  readonly end: number;
  readonly parameter: string;
}

function Axes({ px, py, xTicks, yTicks, bottom, end, parameter }: AxesProps) {
  return (
    <g
      stroke="var(--color-line)"
      fill="var(--color-muted)"
      fontSize={12}
      fontFamily="var(--font-mono)"
      className="tabular-nums"
    >
      {yTicks.map((tick) => (
        <g key={tick}>
          <path d={`M${margin.left} ${py(tick)}H${end}`} strokeWidth={tick === 0 ? 1.75 : 1} />
          <text x={margin.left - 7} y={py(tick) + 4} textAnchor="end" stroke="none">
            {formatNumber(tick, 3)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={px(tick)} y={bottom + 18} textAnchor="middle" stroke="none">
          {formatNumber(tick, 3)}
        </text>
      ))}
      <text x={end + 12} y={bottom + 18} stroke="none" fill="var(--color-ink)">
        {parameter}
      </text>
    </g>
  );
}
