import {
  Arrow,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  muted,
} from '#components/figures/drawing.tsx';

const left = 50;
const bottom = 210;
const side = 184;

/** Shares of non-clicks and clicks that the threshold has passed; the diagonal step is a tie. */
const corners = [
  [0, 0],
  [0, 0.4],
  [0.2, 0.4],
  [0.2, 0.6],
  [0.4, 0.8],
  [0.6, 0.8],
  [0.6, 1],
  [1, 1],
] as const;

const points = corners.map(([x, y]) => `${left + x * side} ${bottom - y * side}`);

/** A staircase in the unit square with the area below it. */
export function RocCurve({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={290} height={244}>
      <path d={`M${points.join(' L')} V${bottom} Z`} fill={forwardSoft} stroke="none" />
      <rect x={left} y={bottom - side} width={side} height={side} stroke={muted} strokeDasharray="3 5" />
      <path d={`M${left} ${bottom} L${left + side} ${bottom - side}`} stroke={muted} strokeDasharray="5 5" />
      <Arrow from={[left, bottom]} to={[left + side + 26, bottom]} color={muted} />
      <Arrow from={[left, bottom]} to={[left, bottom - side - 20]} color={muted} />
      <path d={`M${points.join(' L')}`} stroke={forward} strokeWidth={2.5} />
      <Formula x={left - 16} y={bottom - side + 6}>
        1
      </Formula>
      <Formula x={left + side} y={bottom + 22}>
        1
      </Formula>
      <Formula x={left - 16} y={bottom + 18}>
        0
      </Formula>
      <Formula x={left - 18} y={bottom - side / 2}>
        P
      </Formula>
      <Formula x={left + side / 2} y={bottom + 22}>
        N
      </Formula>
    </Drawing>
  );
}
