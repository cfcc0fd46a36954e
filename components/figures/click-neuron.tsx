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

const inputs = [
  { y: 30, on: true, weight: 'w1' },
  { y: 78, on: false, weight: 'w2' },
  { y: 126, on: true, weight: 'w3' },
  { y: 174, on: true, weight: 'w4' },
  { y: 222, on: false, weight: 'w5' },
] as const;

const [x, y] = [220, 126];

/** Switches, of which three are on: their weights reach the sum, the others do not. */
export function ClickNeuron({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={470} height={252}>
      {inputs.map(({ y: from, on, weight }) => (
        <g key={weight}>
          {on && <Arrow from={[62, from]} to={[x, y]} gap={30} color={forward} />}
          <rect
            x={18}
            y={from - 15}
            width={44}
            height={30}
            rx={15}
            fill={on ? forwardSoft : 'var(--color-paper)'}
            stroke={on ? forward : muted}
            strokeDasharray={on ? undefined : '3 4'}
          />
          <Formula x={40} y={from + 6} color={on ? ink : muted}>
            {on ? '1' : '0'}
          </Formula>
          <Formula
            x={on ? 104 : 78}
            y={on ? from + (y - from) * 0.28 - 10 : from + 6}
            size={16}
            color={on ? forward : muted}
          >
            {weight}
          </Formula>
        </g>
      ))}
      <Arrow from={[x, 40]} to={[x, y]} gap={30} color={muted} />
      <Formula x={x + 12} y={58} color={muted}>
        b
      </Formula>
      <circle cx={x} cy={y} r={28} fill={forwardSoft} stroke={forward} />
      <Formula x={x} y={y + 8} size={24}>
        Σ
      </Formula>
      <Arrow from={[x + 30, y]} to={[332, y]} gap={26} color={forward} />
      <Formula x={x + 56} y={y - 10}>
        z
      </Formula>
      <circle cx={332} cy={y} r={24} fill="var(--color-paper)" stroke={ink} />
      <Formula x={332} y={y + 7} size={22}>
        σ
      </Formula>
      <Arrow from={[358, y]} to={[432, y]} color={forward} />
      <Formula x={448} y={y + 6}>
        p
      </Formula>
    </Drawing>
  );
}
