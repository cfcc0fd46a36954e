import {
  Arrow,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
  muted,
  round,
} from '#components/figures/drawing.tsx';

const middle = 104;
const sumAt = [176, middle] as const;

const inputs = [
  { name: 'x1', weight: 'w1', y: 44 },
  { name: 'x2', weight: 'w2', y: 164 },
] as const;

/** A small σ inside its box. */
const curve = Array.from({ length: 25 }, (_, i) => {
  const z = -6 + i / 2;
  return `${round(262 + z * 3)} ${round(middle + 14 - 28 / (1 + Math.exp(-z)))}`;
}).join(' L');

/** Two weighted inputs and a bias, their sum z, and the sigmoid that makes the activation a of it. */
export function Neuron({ alt }: FigureProps) {
  const [x, y] = sumAt;
  return (
    <Drawing alt={alt} width={360} height={208}>
      {inputs.map(({ name, weight, y: from }) => (
        <g key={name}>
          <Arrow from={[38, from]} to={sumAt} gap={28} color={forward} />
          <rect x={18} y={from - 18} width={40} height={36} rx={6} fill="var(--color-paper)" stroke={ink} />
          <Formula x={38} y={from + 5}>
            {name}
          </Formula>
          <Formula x={104} y={from < middle ? from + 12 : from - 2} size={16} color={forward}>
            {weight}
          </Formula>
        </g>
      ))}
      <Arrow from={[x, y - 70]} to={sumAt} gap={28} color={muted} />
      <Formula x={x + 10} y={y - 50} size={16} color={muted} anchor="start">
        b
      </Formula>
      <circle cx={x} cy={y} r={26} fill={forwardSoft} stroke={forward} />
      <Formula x={x} y={y + 8} size={23}>
        Σ
      </Formula>
      <Arrow from={[x + 27, y]} to={[236, y]} color={forward} gap={2} />
      <Formula x={x + 42} y={y - 9} color={forward}>
        z
      </Formula>
      <rect x={237} y={y - 26} width={50} height={52} rx={8} fill={forwardSoft} stroke={forward} />
      <path d={`M${curve}`} stroke={forward} strokeWidth={2.5} />
      <Formula x={262} y={y - 36}>
        σ
      </Formula>
      <Arrow from={[288, y]} to={[332, y]} color={forward} />
      <Formula x={346} y={y + 5}>
        a
      </Formula>
    </Drawing>
  );
}
