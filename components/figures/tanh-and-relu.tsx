import { backward, Drawing, type FigureProps, Formula, forward, muted, round } from '#components/figures/drawing.tsx';

const unit = 28;
const middle = 96;

interface Plot {
  readonly name: string;
  readonly centre: number;
  readonly value: (z: number) => number;
  /** The slope in one piece, or two where it jumps. */
  readonly slopes: readonly string[];
}

const at = (centre: number, z: number, value: number) => `${round(centre + z * unit)} ${round(middle - value * unit)}`;

const sampled = (centre: number, from: number, to: number, of: (z: number) => number) =>
  Array.from({ length: 41 }, (_, i) => from + ((to - from) * i) / 40)
    .map((z) => at(centre, z, of(z)))
    .join(' L');

const [left, right] = [96, 274] as const;
const relu = (z: number) => Math.max(0, z);

const plots: readonly Plot[] = [
  {
    name: 'tanh(z)',
    centre: left,
    value: Math.tanh,
    slopes: [sampled(left, -2.7, 2.7, (z) => 1 - Math.tanh(z) ** 2)],
  },
  {
    name: 'relu(z)',
    centre: right,
    value: relu,
    slopes: [`${at(right, -2.7, 0)} L${at(right, 0, 0)}`, `${at(right, 0, 1)} L${at(right, 2.7, 1)}`],
  },
];

/** tanh and ReLU side by side, their slopes dashed. */
export function TanhAndRelu({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={370} height={172}>
      {plots.map(({ name, centre, value, slopes }) => (
        <g key={name}>
          <g stroke={muted} strokeWidth={1}>
            <path d={`M${at(centre, -2.8, 0)} L${at(centre, 2.9, 0)}`} />
            <path d={`M${at(centre, 0, -1.6)} L${at(centre, 0, 2.4)}`} />
            <path d={`M${at(centre, -0.12, 1)} L${at(centre, 0.12, 1)}`} />
            <path d={`M${at(centre, -0.12, -1)} L${at(centre, 0.12, -1)}`} />
          </g>
          <Formula x={centre - 10} y={middle - unit - 5} size={14} color={muted} anchor="end">
            1
          </Formula>
          <Formula x={centre - 8} y={middle + unit + 5} size={14} color={muted} anchor="end">
            −1
          </Formula>
          <path
            d={`M${sampled(centre, -2.7, name.startsWith('relu') ? 2.3 : 2.7, value)}`}
            stroke={forward}
            strokeWidth={2.5}
          />
          {slopes.map((slope) => (
            <path key={slope} d={`M${slope}`} stroke={backward} strokeWidth={2.5} strokeDasharray="2 5" />
          ))}
          <Formula x={centre} y={middle + 66} color={forward}>
            {name}
          </Formula>
          <Formula x={centre + 2.9 * unit} y={middle + 17} size={15}>
            z
          </Formula>
        </g>
      ))}
    </Drawing>
  );
}
