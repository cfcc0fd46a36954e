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

const centre = [190, 112] as const;

const inputs = [
  { name: 'x1', weight: 'w1', y: 34, at: [104, 55] },
  { name: 'x2', weight: 'w2', y: 112, at: [96, 103] },
  { name: 'x3', weight: 'w3', y: 190, at: [104, 184] },
] as const;

/** Three weighted inputs and a bias that meet in a sum. */
export function WeightedSum({ alt }: FigureProps) {
  const [x, y] = centre;
  return (
    <Drawing alt={alt} width={310} height={220}>
      {inputs.map(({ name, weight, y: from, at }) => (
        <g key={name}>
          <Arrow from={[38, from]} to={centre} gap={30} color={forward} />
          <rect x={18} y={from - 18} width={40} height={36} rx={6} fill="var(--color-paper)" stroke={ink} />
          <Formula x={38} y={from + 5}>
            {name}
          </Formula>
          <Formula x={at[0]} y={at[1]} size={16} color={forward}>
            {weight}
          </Formula>
        </g>
      ))}
      <Arrow from={[x, y - 74]} to={centre} gap={30} color={muted} />
      <Formula x={x + 10} y={y - 52} size={16} color={muted} anchor="start">
        b
      </Formula>
      <circle cx={x} cy={y} r={28} fill={forwardSoft} stroke={forward} />
      <Formula x={x} y={y + 8} size={24}>
        Σ
      </Formula>
      <Arrow from={[x + 30, y]} to={[276, y]} color={forward} />
      <Formula x={290} y={y + 5}>
        z
      </Formula>
    </Drawing>
  );
}
