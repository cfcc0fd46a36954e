import {
  Arrow,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
  muted,
} from '#components/figures/drawing.tsx';

const axisY = 180;
const up = (value: number) => axisY - 148 * value;

/** The three examples of the statement: label and prediction of each, and the square between them. */
const examples = [
  { x: 74, y: 1, yHat: 0.87 },
  { x: 152, y: 0, yHat: 0.4 },
  { x: 250, y: 1, yHat: 0.5 },
] as const;

/** Each error as the side of a square: twice the error is four times the area. */
export function SquaredErrors({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={360} height={212}>
      <Arrow from={[36, axisY]} to={[350, axisY]} color={muted} />
      <Arrow from={[36, axisY]} to={[36, 10]} color={muted} />
      <path d={`M30 ${up(1)} h12`} stroke={muted} />
      <Formula x={22} y={up(1) + 5} size={15} color={muted}>
        1
      </Formula>
      <Formula x={22} y={axisY + 5} size={15} color={muted}>
        0
      </Formula>
      {examples.map(({ x, y, yHat }, i) => {
        const side = Math.abs(up(y) - up(yHat));
        return (
          <g key={x}>
            <rect x={x} y={Math.min(up(y), up(yHat))} width={side} height={side} fill={forwardSoft} stroke={forward} />
            <circle cx={x} cy={up(y)} r={5} fill={ink} stroke="none" />
            <circle cx={x} cy={up(yHat)} r={5} fill={forward} stroke="none" />
            <Formula x={x - 9} y={up(y) + (y === 1 ? -5 : -8)} size={15} anchor="end">{`y${i + 1}`}</Formula>
            <Formula x={x - 9} y={up(yHat) + 5} size={15} color={forward} anchor="end">{`ŷ${i + 1}`}</Formula>
          </g>
        );
      })}
    </Drawing>
  );
}
