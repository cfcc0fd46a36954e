import { backward, backwardSoft } from '#components/figures/drawing.tsx';
import { stripHeight } from '#components/graph/layout.ts';
import { marks } from '#components/graph/quantity-mark.tsx';
import { fitting } from '#components/graph/show.ts';
import type { JudgedQuantity } from '#grader/report.ts';
import { showValue } from '#lib/show-value.ts';

export const mono = { fontFamily: 'var(--font-mono)', stroke: 'none', textAnchor: 'middle' } as const;

export type StripContent =
  | { readonly kind: 'gradient'; readonly value: number }
  /** What the learner has instead of, or as well as, the right number above it. */
  | { readonly kind: 'yours'; readonly quantity: JudgedQuantity; readonly of: 'value' | 'gradient' };

interface Props {
  readonly strips: readonly StripContent[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The lines below a quantity's box. */
export function Strips({ strips, x, y, width }: Props) {
  return strips.map((strip, i) => {
    const top = y + i * stripHeight;
    const frame = { x: x + 2, y: top, width: width - 4, height: stripHeight - 2, rx: 5, stroke: 'none' };
    const text = { ...mono, y: top + 11, fontSize: 10.5 };
    if (strip.kind === 'gradient') {
      return (
        <g key={strip.kind}>
          <rect {...frame} fill={backwardSoft} />
          <text {...text} x={x + width / 2} fill={backward}>
            ∂<tspan dx={3}>{fitting(strip.value, 8)}</tspan>
          </text>
        </g>
      );
    }
    const { path, text: color, ground } = marks[strip.quantity.verdict];
    return (
      <g key={strip.quantity.name}>
        <rect {...frame} fill={ground} />
        <path
          d={path}
          transform={`translate(${x + 4} ${top + 2}) scale(0.5)`}
          stroke={color}
          strokeWidth={3.5}
          fill="none"
        />
        <text {...text} x={x + width / 2 + 6} fill={color}>
          {strip.of === 'gradient' && '∂'}
          <tspan dx={strip.of === 'gradient' ? 3 : 0}>
            {shortly(strip.quantity.yours, strip.of === 'gradient' ? 7 : 8)}
          </tspan>
        </text>
      </g>
    );
  });
}

const shortly = (yours: JudgedQuantity['yours'], most: number) =>
  typeof yours === 'number' ? fitting(yours, most) : showValue(yours).slice(0, most);
