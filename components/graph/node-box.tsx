import { backward, forward, forwardSoft, ink, muted } from '#components/figures/drawing.tsx';
import { type Place, sizeOf, stripHeight } from '#components/graph/layout.ts';
import { nameParts, upright } from '#components/graph/maths.tsx';
import { marks } from '#components/graph/quantity-mark.tsx';
import { fitting } from '#components/graph/show.ts';
import { mono, type StripContent, Strips } from '#components/graph/strips.tsx';
import type { JudgedQuantity } from '#grader/report.ts';

/** What the learner traced of one quantity. */
export interface JudgedNode {
  readonly value?: JudgedQuantity;
  readonly gradient?: JudgedQuantity;
}

interface Props {
  readonly name: string;
  readonly place: Place;
  /** Null while it is not computed yet. */
  readonly value: number | null;
  readonly gradient: number | null;
  /** The step is about it. */
  readonly active: 'forward' | 'backward' | null;
  readonly judged: JudgedNode;
  /** The words above the first wrong quantity. */
  readonly firstWrong: string;
}

/** Keeps words readable across a line. */
const halo = {
  fontFamily: 'var(--font-sans)',
  fontSize: 12,
  fontWeight: 600,
  stroke: 'var(--color-paper)',
  strokeWidth: 4,
  paintOrder: 'stroke',
} as const;

/** One quantity: its name, its value, below it the gradient that came back and what the learner has for either. */
export function NodeBox({ name, place, value, gradient, active, judged, firstWrong }: Props) {
  const { width, height } = sizeOf(place);
  const [left, top] = [place.x - width / 2, place.y - height / 2];
  const strips = stripsOf(judged, gradient);
  const first = [judged.value, judged.gradient].some((each) => each?.verdict === 'first-wrong');
  const full = height + strips.length * stripHeight;
  const red = marks['first-wrong'].text;
  return (
    <g>
      {active && (
        <Ring x={left} y={top} width={width} height={full} color={active === 'forward' ? forward : backward} />
      )}
      <rect
        x={left}
        y={top}
        width={width}
        height={full}
        rx={8}
        fill={place.small ? forwardSoft : 'var(--color-card)'}
        stroke={first ? red : place.small ? forwardSoft : forward}
        strokeWidth={first ? 2 : 1.25}
      />
      {first && (
        <text {...mono} {...halo} x={place.x} y={top - 7} fill={red}>
          {firstWrong}
        </text>
      )}
      <Label name={name} place={place} value={value} />
      <Strips strips={strips} x={left} y={top + height} width={width} />
    </g>
  );
}

/** What stands below a quantity's box, in this order. */
export function stripsOf(judged: JudgedNode, gradient: number | null): StripContent[] {
  return [
    ...(judged.value ? [{ kind: 'yours', of: 'value', quantity: judged.value } as const] : []),
    ...(gradient === null ? [] : [{ kind: 'gradient', value: gradient } as const]),
    ...(judged.gradient ? [{ kind: 'yours', of: 'gradient', quantity: judged.gradient } as const] : []),
  ];
}

/** Dashed, so that it is told from a plain outline without its colour. */
function Ring({ x, y, width, height, color }: { x: number; y: number; width: number; height: number; color: string }) {
  const frame = { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 12 };
  return <rect {...frame} stroke={color} strokeWidth={2} strokeDasharray="6 4" />;
}

function Label({ name, place, value }: Pick<Props, 'name' | 'place' | 'value'>) {
  const color = value === null ? muted : forward;
  if (place.small) {
    return (
      <>
        <NodeName x={place.x - 21} y={place.y + 4} name={name} size={14} />
        <text {...mono} x={place.x + 12} y={place.y + 4} fontSize={11} fill={color}>
          {value === null ? '?' : fitting(value, 6)}
        </text>
      </>
    );
  }
  return (
    <>
      <NodeName x={place.x} y={place.y - 4} name={name} size={15} />
      <text {...mono} x={place.x} y={place.y + 12} fontSize={11.5} fill={color}>
        {value === null ? '?' : fitting(value, 8)}
      </text>
    </>
  );
}

function NodeName({ x, y, name, size }: { x: number; y: number; name: string; size: number }) {
  const parts = nameParts(name);
  const [letter, index] = 'word' in parts ? ['', parts.word] : [parts.letter, parts.index];
  return (
    <text x={x} y={y} fill={ink} stroke="none" textAnchor="middle" fontSize={size} fontFamily={upright}>
      {letter && (
        <tspan fontStyle="italic" fontFamily="KaTeX_Math, 'Times New Roman', serif">
          {letter}
        </tspan>
      )}
      {index && (
        <tspan dy={letter ? size * 0.2 : 0} fontSize={letter ? size * 0.75 : size}>
          {index}
        </tspan>
      )}
    </text>
  );
}
