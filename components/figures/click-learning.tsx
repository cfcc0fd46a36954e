import {
  Arrow,
  backward,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
  muted,
} from '#components/figures/drawing.tsx';

const inputs = [
  { y: 34, on: true, weight: 'w1' },
  { y: 92, on: false, weight: 'w2' },
  { y: 150, on: true, weight: 'w3' },
  { y: 208, on: true, weight: 'b' },
] as const;

const [x, y] = [214, 121];

/** From an input's edge to the neuron's, and back beside it, on the side away from the other lines. */
function linesOf(from: number) {
  const start = [66, from] as const;
  const length = Math.hypot(x - start[0], y - from);
  const [dx, dy] = [(x - start[0]) / length, (y - from) / length];
  const side = from < 200 ? 10 : -10;
  const beside = ([px, py]: readonly [number, number]) => [px + dy * side, py - dx * side] as const;
  const end = [x - dx * 33, y - dy * 33] as const;
  return {
    there: { from: start, to: end },
    back: { from: beside(end), to: beside([start[0] + dx * 8, start[1] + dy * 8]) },
  };
}

/** What is on leads to p; p − y goes back the same ways, and what is off learns nothing. */
export function ClickLearning({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={420} height={242}>
      {inputs.map(({ y: from, on, weight }) => {
        const ways = linesOf(from);
        return (
          <g key={weight}>
            {on && <Arrow {...ways.there} color={forward} />}
            {on && <Arrow {...ways.back} color={backward} />}
            <rect
              x={20}
              y={from - 15}
              width={44}
              height={30}
              rx={15}
              fill={on ? forwardSoft : 'var(--color-paper)'}
              stroke={on ? forward : muted}
              strokeDasharray={on ? undefined : '3 4'}
            />
            <Formula x={42} y={from + 6} color={on ? ink : muted}>
              {weight}
            </Formula>
          </g>
        );
      })}
      <circle cx={x} cy={y} r={30} fill={forwardSoft} stroke={forward} />
      <Formula x={x} y={y + 7} size={22}>
        σ
      </Formula>
      <Arrow from={[x + 32, y - 8]} to={[336, y - 8]} color={forward} />
      <Arrow from={[336, y + 12]} to={[x + 34, y + 12]} color={backward} />
      <Formula x={356} y={y - 3} color={forward}>
        p
      </Formula>
      <Formula x={366} y={y + 24} color={backward}>
        p − y
      </Formula>
    </Drawing>
  );
}
