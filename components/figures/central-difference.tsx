import {
  Arrow,
  backward,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  ink,
  muted,
  round,
} from '#components/figures/drawing.tsx';

// A bending curve over x from 40 to 330, its point at x, and the two points a step h to either side.

const height = (x: number) => 178 - 0.00001 * (x - 20) ** 3 * 0.55 - 0.12 * (x - 20);
const middle = 190;
const step = 74;
const [left, right] = [middle - step, middle + step];

const curve = Array.from({ length: 53 }, (_, i) => {
  const x = 40 + i * 5;
  return `${x} ${round(height(x))}`;
}).join(' L');

const slope = (height(right) - height(left)) / (2 * step);
const tangent = -0.0000165 * (middle - 20) ** 2 - 0.12;
const line = (x: number, y: number, m: number, from: number, to: number) =>
  `M${from} ${round(y + m * (from - x))} L${to} ${round(y + m * (to - x))}`;

/** The line through the points at x − h and x + h beside the tangent at x. */
export function CentralDifference({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={380} height={230}>
      <Arrow from={[28, 196]} to={[366, 196]} color={muted} />
      <Arrow from={[28, 196]} to={[28, 12]} color={muted} />
      <path d={`M${curve}`} stroke={ink} strokeWidth={2} />
      <path d={line(middle, height(middle), tangent, 122, 250)} stroke={muted} strokeDasharray="5 5" />
      <path d={line(left, height(left), slope, 88, 312)} stroke={backward} strokeWidth={2.5} />
      <g stroke={muted} strokeDasharray="3 5" strokeWidth={1}>
        <path d={`M${left} ${round(height(left))} V196`} />
        <path d={`M${middle} ${round(height(middle))} V196`} />
        <path d={`M${right} ${round(height(right))} V196`} />
      </g>
      {[left, right].map((x) => (
        <circle key={x} cx={x} cy={round(height(x))} r={5} fill={forward} stroke="none" />
      ))}
      <circle cx={middle} cy={round(height(middle))} r={4} fill={ink} stroke="none" />
      <Formula x={left} y={217} color={forward}>
        x − h
      </Formula>
      <Formula x={middle} y={217}>
        x
      </Formula>
      <Formula x={right} y={217} color={forward}>
        x + h
      </Formula>
      <Formula x={right + 12} y={height(right) + 20} color={forward} anchor="start">
        f(x + h)
      </Formula>
      <Formula x={left - 10} y={height(left) - 10} color={forward} anchor="end">
        f(x − h)
      </Formula>
    </Drawing>
  );
}
