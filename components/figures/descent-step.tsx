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

// A parabola with its lowest point at (210, 168); the point on its left wall and where one step takes it.

const height = (x: number) => 168 - 0.0062 * (x - 210) ** 2;
const start = 84;
const end = 138;
const slope = -2 * 0.0062 * (start - 210);

const curve = Array.from({ length: 57 }, (_, i) => {
  const x = 58 + i * 5;
  return `${x} ${round(height(x))}`;
}).join(' L');

/** One step downhill: the slope at w, and the new weight to its right. */
export function DescentStep({ alt }: FigureProps) {
  const tangent = (dx: number) => `${start + dx} ${round(height(start) + slope * dx)}`;
  return (
    <Drawing alt={alt} width={360} height={220}>
      <Arrow from={[30, 190]} to={[350, 190]} color={muted} />
      <Arrow from={[30, 190]} to={[30, 14]} color={muted} />
      <Formula x={344} y={210}>
        w
      </Formula>
      <Formula x={14} y={26}>
        L
      </Formula>
      <path d={`M${curve}`} stroke={ink} strokeWidth={2} />
      <path d={`M${tangent(-22)} L${tangent(34)}`} stroke={backward} strokeWidth={2.5} />
      <Formula x={start + 40} y={height(start) + 8} color={backward} anchor="start">
        ∂L/∂w
      </Formula>
      <g stroke={muted} strokeDasharray="3 5" strokeWidth={1}>
        <path d={`M${start} ${round(height(start))} V190`} />
        <path d={`M${end} ${round(height(end))} V190`} />
      </g>
      <Arrow from={[start, 180]} to={[end, 180]} color={forward} gap={1} />
      <circle cx={start} cy={round(height(start))} r={5} fill={backward} stroke="none" />
      <circle cx={end} cy={round(height(end))} r={5} fill={forward} stroke="none" />
      <Formula x={start - 4} y={210}>
        w
      </Formula>
      <Formula x={end + 20} y={210} color={forward}>
        w − α·∂L/∂w
      </Formula>
    </Drawing>
  );
}
