import type { ReactNode } from 'react';

export interface FigureProps {
  /** Says in words what the figure shows; a screen reader reads this instead of the drawing. */
  readonly alt: string;
}

interface DrawingProps extends FigureProps {
  /** Size in pixels at 100 %; a narrow column scales the drawing down, a wide one does not scale it up. */
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** The frame of every figure. The drawing itself carries no words, so it serves both languages. */
export function Drawing({ alt, width, height, children }: DrawingProps) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ display: 'block', width: '100%', maxWidth: width, height: 'auto', marginInline: 'auto' }}
    >
      <title>{alt}</title>
      {children}
    </svg>
  );
}

export const forward = 'var(--color-forward)';
export const backward = 'var(--color-backward)';
export const ink = 'var(--color-ink)';
export const muted = 'var(--color-muted)';
/** Behind what stands out; both follow the theme. */
export const forwardSoft = 'var(--color-forward-soft)';
export const backwardSoft = 'var(--color-backward-soft)';

interface SymbolProps {
  readonly x: number;
  readonly y: number;
  /** `w5` is set as w with the index 5, `z_h1` as z with the index h1; all else as it stands. */
  readonly children: string;
  readonly color?: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of mathematics: letters in italics, a digit right after a letter or what follows `_` as an index. */
export function Formula({ x, y, children, color = ink, size = 17, anchor = 'middle' }: SymbolProps) {
  const parts = [...children.matchAll(/(\p{L})(?:(\d)|_([\p{L}\d]+))?|([^\p{L}]+)/gu)];
  // After an index the line has to come up again, so each part knows how far the last one went down.
  const drop = size * 0.22;
  return (
    <text
      x={x}
      y={y}
      fill={color}
      stroke="none"
      fontSize={size}
      textAnchor={anchor}
      fontFamily="KaTeX_Main, 'Times New Roman', serif"
      style={{ whiteSpace: 'pre' }}
    >
      {parts.map((part, i) => {
        const [, letter, digit, named, other] = part;
        const index = digit ?? named;
        const dy = parts[i - 1]?.[2] || parts[i - 1]?.[3] ? -drop : 0;
        if (!letter) {
          return (
            <tspan key={part.index} dy={dy}>
              {other}
            </tspan>
          );
        }
        return (
          <tspan key={part.index} dy={dy} fontStyle="italic" fontFamily="KaTeX_Math, 'Times New Roman', serif">
            {letter}
            {index && (
              <tspan
                dy={drop}
                fontSize={size * 0.72}
                fontStyle="normal"
                fontFamily="KaTeX_Main, 'Times New Roman', serif"
              >
                {index}
              </tspan>
            )}
          </tspan>
        );
      })}
    </text>
  );
}

type Point = readonly [x: number, y: number];

/** A straight line that ends in an arrow head `gap` before its target. */
export function Arrow({ from, to, color = ink, gap = 0 }: { from: Point; to: Point; color?: string; gap?: number }) {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const tip: Point = [to[0] - gap * Math.cos(angle), to[1] - gap * Math.sin(angle)];
  return (
    <g stroke={color}>
      <path d={`M${from.map(round)} L${tip.map(round)}`} />
      <ArrowHead tip={tip} angle={angle} color={color} />
    </g>
  );
}

/** `angle` in radians, 0 to the right, growing clockwise as y does. */
export function ArrowHead({ tip, angle, color }: { tip: Point; angle: number; color: string }) {
  const corner = (side: 1 | -1) =>
    [tip[0] - 8 * Math.cos(angle + side * 0.42), tip[1] - 8 * Math.sin(angle + side * 0.42)].map(round);
  return <path d={`M${corner(1)} L${tip.map(round)} L${corner(-1)} Z`} fill={color} stroke={color} strokeWidth={1} />;
}

export const round = (value: number) => Math.round(value * 100) / 100;
