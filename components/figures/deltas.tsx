import {
  Arrow,
  backward,
  backwardSoft,
  Drawing,
  type FigureProps,
  Formula,
  ink,
  muted,
} from '#components/figures/drawing.tsx';

const h1 = [186, 52] as const;
const h2 = [186, 168] as const;
const o1 = [312, 110] as const;

/** Where each weight's connection starts and ends, and what it carries forward. */
const neurons = [
  { delta: 'δ_h1', at: h1, name: [0, -30] },
  { delta: 'δ_h2', at: h2, name: [0, 40] },
  { delta: 'δ_o1', at: o1, name: [4, 42] },
] as const;

/** The δ of the three neurons on the way back, and what flows into each neuron: x1, x2 and 1, or h1, h2 and 1. */
export function Deltas({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={360} height={226}>
      {[h1, h2].map(([x, y]) => (
        <g key={y}>
          <Arrow from={[40, 52]} to={[x, y]} gap={24} color={muted} />
          <Arrow from={[40, 168]} to={[x, y]} gap={24} color={muted} />
          <Arrow from={[o1[0], o1[1]]} to={[x, y]} gap={24} color={backward} />
        </g>
      ))}
      <Formula x={254} y={66} color={backward} size={16}>
        w5
      </Formula>
      <Formula x={254} y={164} color={backward} size={16}>
        w6
      </Formula>
      {(['x1', 'x2'] as const).map((input, i) => (
        <g key={input}>
          <rect x={20} y={34 + 116 * i} width={40} height={36} rx={6} fill="var(--color-paper)" stroke={ink} />
          <Formula x={40} y={57 + 116 * i}>
            {input}
          </Formula>
        </g>
      ))}
      {neurons.map(({ delta, at: [x, y], name }, i) => (
        <g key={delta}>
          <circle cx={x} cy={y} r={22} fill={backwardSoft} stroke={backward} />
          <Formula x={x} y={y + 5}>
            {(['h1', 'h2', 'o1'] as const)[i] ?? ''}
          </Formula>
          <Formula x={x + name[0]} y={y + name[1]} color={backward}>
            {delta}
          </Formula>
        </g>
      ))}
    </Drawing>
  );
}
