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
import { fitting } from '#components/graph/show.ts';
import type { Parameters } from '#exercises/network.ts';

type Point = readonly [x: number, y: number];

const places = { x1: [40, 62], x2: [40, 198], h1: [206, 62], h2: [206, 198], o1: [366, 130] } as const;

type Neuron = keyof typeof places;

/** Each connection with the place of its weight, off the line and where lines lie apart. */
const connections: readonly { name: keyof Parameters; from: Neuron; to: Neuron; at: Point }[] = [
  { name: 'w1', from: 'x1', to: 'h1', at: [120, 52] },
  { name: 'w2', from: 'x2', to: 'h1', at: [182, 118] },
  { name: 'w3', from: 'x1', to: 'h2', at: [182, 150] },
  { name: 'w4', from: 'x2', to: 'h2', at: [120, 217] },
  { name: 'w5', from: 'h1', to: 'o1', at: [296, 84] },
  { name: 'w6', from: 'h2', to: 'o1', at: [296, 188] },
];

/** Biases come in from above, that of h2 from below, where no connection is in the way. */
const biases = [
  { name: 'b1', to: 'h1', side: -1 },
  { name: 'b2', to: 'h2', side: 1 },
  { name: 'b3', to: 'o1', side: -1 },
] as const;

interface Props extends FigureProps {
  readonly values: Readonly<Record<Neuron, number>>;
  readonly weights: Parameters;
  /** ∂L/∂… by name, shown below the parameters that it has. */
  readonly gradients?: Readonly<Partial<Record<keyof Parameters, number>>>;
  /** A connection or bias to stand out, and everything else to stand back. */
  readonly lit?: readonly string[];
}

/** The course's network with a value in each neuron and on each connection. */
export function NetworkDrawing({ alt, values, weights, gradients = {}, lit }: Props) {
  const faded = (name: string) => (lit && !lit.includes(name) ? 0.3 : 1);
  const text = (name: keyof Parameters) => `${name} = ${fitting(weights[name], 6)}`;
  const gradient = (name: keyof Parameters) => {
    const value = gradients[name];
    return value === undefined ? null : `∂ ${fitting(value, 8)}`;
  };
  return (
    <Drawing alt={alt} width={420} height={260}>
      {connections.map(({ name, from, to, at: [x, y] }) => (
        <g key={name} opacity={faded(name)}>
          <Arrow from={places[from]} to={places[to]} gap={29} color={lit?.includes(name) ? backward : forward} />
          <Formula x={x} y={y} size={13.5} color={forward}>
            {text(name)}
          </Formula>
          {gradient(name) && (
            <Formula x={x} y={y + 15} size={12.5} color={backward}>
              {gradient(name) ?? ''}
            </Formula>
          )}
        </g>
      ))}
      {(Object.keys(places) as Neuron[]).map((name) => (
        <Node key={name} name={name} value={values[name]} opacity={faded(name)} />
      ))}
      {biases.map(({ name, to, side }) => {
        const [x, y] = places[to];
        const line = side < 0 ? y - 38 : y + 46;
        return (
          <g key={name} opacity={faded(name)}>
            <Arrow from={[x, y + 48 * side]} to={[x, y]} gap={28} color={muted} />
            <Formula x={x + 7} y={line} size={13.5} color={muted} anchor="start">
              {text(name)}
            </Formula>
            {gradient(name) && (
              <Formula x={x - 7} y={line} size={12.5} color={backward} anchor="end">
                {gradient(name) ?? ''}
              </Formula>
            )}
          </g>
        );
      })}
    </Drawing>
  );
}

function Node({ name, value, opacity }: { name: Neuron; value: number; opacity: number }) {
  const [x, y] = places[name];
  const input = name.startsWith('x');
  return (
    <g opacity={opacity}>
      {input ? (
        <rect x={x - 29} y={y - 24} width={58} height={48} rx={8} fill="var(--color-paper)" stroke={ink} />
      ) : (
        <circle cx={x} cy={y} r={28} fill={forwardSoft} stroke={forward} />
      )}
      <Formula x={x} y={y - 3} size={15}>
        {name}
      </Formula>
      <Formula x={x} y={y + 15} size={13} color={forward}>
        {fitting(value, 6)}
      </Formula>
    </g>
  );
}
