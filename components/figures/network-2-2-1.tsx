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

const x1 = [30, 50] as const;
const x2 = [30, 170] as const;
const h1 = [180, 50] as const;
const h2 = [180, 170] as const;
const o1 = [316, 110] as const;

/** Each connection with the place of its weight's name, off the line and where lines lie apart. */
const connections = [
  { name: 'w1', from: x1, to: h1, at: [100, 40] },
  { name: 'w2', from: x2, to: h1, at: [153, 97] },
  { name: 'w3', from: x1, to: h2, at: [153, 135] },
  { name: 'w4', from: x2, to: h2, at: [100, 190] },
  { name: 'w5', from: h1, to: o1, at: [252, 70] },
  { name: 'w6', from: h2, to: o1, at: [252, 160] },
] as const;

const neurons = [
  { name: 'h1', bias: 'b1', at: h1 },
  { name: 'h2', bias: 'b2', at: h2 },
  { name: 'o1', bias: 'b3', at: o1 },
] as const;

/** The course's network: two inputs, two hidden neurons, one output, with the names of its nine parameters. */
export function Network221({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={356} height={220}>
      {connections.map(({ name, from, to }) => (
        <Arrow key={name} from={from} to={to} gap={24} color={forward} />
      ))}
      {[x1, x2].map(([x, y], i) => (
        <g key={y}>
          <rect x={x - 20} y={y - 18} width={40} height={36} rx={6} fill="var(--color-paper)" stroke={ink} />
          <Formula x={x} y={y + 5}>{`x${i + 1}`}</Formula>
        </g>
      ))}
      {neurons.map(({ name, bias, at: [x, y] }) => (
        <g key={name}>
          <Arrow from={[x, y - 46]} to={[x, y]} gap={24} color={muted} />
          <Formula x={x + 8} y={y - 34} size={15} color={muted} anchor="start">
            {bias}
          </Formula>
          <circle cx={x} cy={y} r={22} fill={forwardSoft} stroke={forward} />
          <Formula x={x} y={y + 5}>
            {name}
          </Formula>
        </g>
      ))}
      {connections.map(({ name, at: [x, y] }) => (
        <Formula key={name} x={x} y={y} size={16} color={forward}>
          {name}
        </Formula>
      ))}
    </Drawing>
  );
}
