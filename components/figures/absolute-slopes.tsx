import { Arrow, backward, Drawing, type FigureProps, Formula, forward, muted } from '#components/figures/drawing.tsx';

const axisY = 160;
const label = 184;
const slope = 0.85;
const at = (x: number) => axisY - slope * Math.abs(x - label);

/** |y − o1| over o1, and its slope: −1 left of the label, 1 right of it. */
export function AbsoluteSlopes({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={360} height={200}>
      <Arrow from={[20, axisY]} to={[350, axisY]} color={muted} />
      <path d={`M34 ${at(34)} L${label} ${axisY} L334 ${at(334)}`} stroke={forward} strokeWidth={2.5} />
      <path d={`M${label} ${axisY - 6} v12`} stroke={muted} />
      {([-1, 1] as const).map((side) => {
        const near = label + side * 52;
        const far = label + side * 104;
        return (
          <g key={side}>
            <path d={`M${label + side * 52} ${at(near)} H${far} V${at(far)}`} stroke={backward} strokeWidth={2} />
            <circle cx={near} cy={at(near)} r={4} fill={backward} stroke="none" />
            <circle cx={far} cy={at(far)} r={4} fill={backward} stroke="none" />
          </g>
        );
      })}
      <Formula x={label - 128} y={at(label - 78) + 6} color={backward}>
        −1
      </Formula>
      <Formula x={label + 124} y={at(label + 78) + 6} color={backward}>
        1
      </Formula>
      <Formula x={label} y={axisY + 28}>
        y
      </Formula>
      <Formula x={340} y={axisY + 26}>
        o1
      </Formula>
      <Formula x={label} y={24} color={forward}>
        L = |y − o1|
      </Formula>
    </Drawing>
  );
}
