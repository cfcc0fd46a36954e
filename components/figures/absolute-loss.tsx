import { Arrow, Drawing, type FigureProps, Formula, forward, ink, muted } from '#components/figures/drawing.tsx';

const axisY = 168;
const label = 236;
const prediction = 128;

/** |y − ŷ| over ŷ: two straight lines that meet in 0 at the label; the loss of one prediction is its distance from it. */
export function AbsoluteLoss({ alt }: FigureProps) {
  const loss = label - prediction;
  return (
    <Drawing alt={alt} width={360} height={210}>
      <Arrow from={[26, axisY]} to={[350, axisY]} color={muted} />
      <Arrow from={[40, axisY + 12]} to={[40, 14]} color={muted} />
      <path d={`M96 ${axisY - 140} L${label} ${axisY} L346 ${axisY - 110}`} stroke={forward} strokeWidth={2.5} />
      <g stroke={muted} strokeDasharray="3 5" strokeWidth={1}>
        <path d={`M${prediction} ${axisY} V${axisY - loss} H40`} />
      </g>
      <path d={`M${prediction} ${axisY + 6} H${label}`} stroke={ink} strokeWidth={2} />
      <path
        d={`M${prediction} ${axisY + 1} v10 M${label} ${axisY + 1} v10 M${40} ${axisY} V${axisY - loss}`}
        stroke={ink}
        strokeWidth={2}
      />
      <circle cx={prediction} cy={axisY - loss} r={5} fill={forward} stroke="none" />
      <Formula x={prediction} y={axisY + 30}>
        ŷ
      </Formula>
      <Formula x={label} y={axisY + 30}>
        y
      </Formula>
      <Formula x={22} y={axisY - loss / 2 + 5}>
        L
      </Formula>
      <Formula x={prediction + 14} y={axisY - loss - 4} color={forward} anchor="start">
        |y − ŷ|
      </Formula>
    </Drawing>
  );
}
