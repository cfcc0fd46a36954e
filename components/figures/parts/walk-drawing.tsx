import {
  Arrow,
  ArrowHead,
  backward,
  backwardSoft,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
  muted,
} from '#components/figures/drawing.tsx';
import type { Link, LinkName, Walk } from '#components/figures/parts/chain-walk.ts';
import { fitting } from '#components/graph/show.ts';
import type { Parameters } from '#exercises/network.ts';

type Point = readonly [x: number, y: number];

const inputs = { x1: [30, 76], x2: [30, 236] } as const;
/** Neurons in two halves, the weighted sum and what becomes of it: the middle of each. */
const neurons = { h1: [184, 76], h2: [184, 236], o1: [352, 150] } as const;
const half = 56;
const loss: Point = [380, 246];

type Neuron = keyof typeof neurons;

interface Line {
  readonly name: keyof Parameters;
  readonly from: Point;
  readonly to: Point;
  /** Where its name and number stand. */
  readonly at: Point;
  readonly anchor?: 'start' | 'middle' | 'end';
}

const connections: readonly Line[] = [
  { name: 'w1', from: [56, 76], to: [128, 76], at: [92, 66] },
  { name: 'w2', from: [56, 236], to: [128, 92], at: [116, 128], anchor: 'start' },
  { name: 'w3', from: [56, 76], to: [128, 220], at: [116, 192], anchor: 'start' },
  { name: 'w4', from: [56, 236], to: [128, 236], at: [92, 256] },
  { name: 'w5', from: [240, 76], to: [296, 138], at: [252, 71], anchor: 'start' },
  { name: 'w6', from: [240, 236], to: [296, 162], at: [263, 226], anchor: 'start' },
];

const biases: readonly Line[] = [
  { name: 'b1', from: [146, 24], to: [146, 50], at: [138, 36], anchor: 'end' },
  { name: 'b2', from: [146, 288], to: [146, 262], at: [154, 286], anchor: 'start' },
  { name: 'b3', from: [312, 99], to: [312, 124], at: [311, 93], anchor: 'middle' },
];

/** Where each factor stands. */
const factorPlaces: Readonly<Record<LinkName, Point>> = {
  'L-o1': [347, 204],
  'o1-z_o1': [360, 101],
  'z_o1-w5': [245, 127],
  'z_o1-h1': [245, 127],
  'h1-z_h1': [184, 26],
  'z_h1-w1': [92, 96],
};

/** What takes part in each link, besides the quantities at its ends. */
const partsOf: Readonly<Record<LinkName, readonly string[]>> = {
  'L-o1': ['L', 'o1'],
  'o1-z_o1': ['o1'],
  'z_o1-w5': ['o1', 'w5', 'h1'],
  'z_o1-h1': ['o1', 'w5', 'h1'],
  'h1-z_h1': ['h1'],
  'z_h1-w1': ['h1', 'w1', 'x1'],
};

interface Props extends FigureProps {
  readonly walk: Walk;
  readonly x1: number;
  readonly x2: number;
  readonly y: number;
  readonly weights: Parameters;
  /** How many links have been walked. */
  readonly stage: number;
}

/** The course's network and its loss; in orange what has been walked on the way back, the last link in a box. */
export function WalkDrawing({ alt, walk: { links, values }, x1, x2, y, weights, stage }: Props) {
  const walked = links.slice(0, stage);
  const onTheWay = new Set(links.flatMap(({ name }) => partsOf[name]));
  const passed = new Set(walked.map(({ name }) => name));
  const opacity = (name: string) => (stage > 0 && !onTheWay.has(name) ? 0.35 : 1);
  const label = (name: keyof Parameters) => `${name} = ${fitting(weights[name], 6)}`;
  const reached = (name: string) =>
    (name === 'w5' && (passed.has('z_o1-w5') || passed.has('z_o1-h1'))) || (name === 'w1' && passed.has('z_h1-w1'));
  return (
    <Drawing alt={alt} width={420} height={300}>
      {connections.map((line) => (
        <g key={line.name} opacity={opacity(line.name)}>
          <Connection
            line={line}
            text={label(line.name)}
            reached={reached(line.name)}
            goal={passed.has(`z_${line.name === 'w5' ? 'o1' : 'h1'}-${line.name}` as LinkName)}
          />
        </g>
      ))}
      {biases.map(({ name, from, to, at: [x, atY], anchor }) => (
        <g key={name} opacity={opacity(name)}>
          <Arrow from={from} to={to} gap={1} color={muted} />
          <Formula x={x} y={atY} size={13.5} color={muted} anchor={anchor}>
            {label(name)}
          </Formula>
        </g>
      ))}
      <Input name="x1" value={x1} opacity={opacity('x1')} />
      <Input name="x2" value={x2} opacity={opacity('x2')} />
      {(Object.keys(neurons) as Neuron[]).map((name) => (
        <g key={name} opacity={opacity(name)}>
          <NeuronHalves
            name={name}
            values={values}
            walked={passed.has(name === 'o1' ? 'o1-z_o1' : 'h1-z_h1') && name !== 'h2'}
          />
        </g>
      ))}
      <Loss values={values} y={y} walked={passed.has('L-o1')} />
      {walked.map((link, i) => (
        <Factor key={link.name} link={link} current={i === stage - 1} />
      ))}
    </Drawing>
  );
}

interface ConnectionProps {
  readonly line: Line;
  readonly text: string;
  readonly reached: boolean;
  /** The walk ends at this weight, and goes no farther along the connection. */
  readonly goal: boolean;
}

function Connection({ line: { from, to, at, anchor = 'middle' }, text, reached, goal }: ConnectionProps) {
  const [x, y] = at;
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const width = text.length * 7 + 8;
  return (
    <>
      {reached ? (
        <Arrow from={to} to={goal ? middle : from} gap={1} color={backward} />
      ) : (
        <Arrow from={from} to={to} gap={1} color={forward} />
      )}
      {goal && (
        <>
          <path d={`M${from[0]} ${from[1]}L${middle[0]} ${middle[1]}`} stroke={forward} />
          <rect
            x={anchor === 'middle' ? x - width / 2 : x - 5}
            y={y - 14}
            width={width}
            height={20}
            rx={5}
            fill={backwardSoft}
            stroke={backward}
          />
        </>
      )}
      <Formula x={x} y={y} size={13.5} color={reached ? backward : forward} anchor={anchor}>
        {text}
      </Formula>
    </>
  );
}

function Input({ name, value, opacity }: { name: keyof typeof inputs; value: number; opacity: number }) {
  const [x, y] = inputs[name];
  return (
    <g opacity={opacity}>
      <rect x={x - 26} y={y - 23} width={52} height={46} rx={8} fill="var(--color-paper)" stroke={ink} />
      <Quantity x={x} y={y} name={name} value={value} />
    </g>
  );
}

function Quantity({ x, y, name, value }: { x: number; y: number; name: string; value: number }) {
  return (
    <>
      <Formula x={x} y={y - 4} size={15}>
        {name}
      </Formula>
      <Formula x={x} y={y + 14} size={13} color={forward}>
        {fitting(value, 6)}
      </Formula>
    </>
  );
}

/** Left the sum, right the activation; once walked, an arrow leads back over the line between them. */
function NeuronHalves({ name, values, walked }: { name: Neuron; values: Walk['values']; walked: boolean }) {
  const [x, y] = neurons[name];
  const top = y - 28;
  return (
    <>
      <rect
        x={x - half}
        y={y - 26}
        width={2 * half}
        height={52}
        rx={26}
        fill={forwardSoft}
        stroke={walked ? backward : forward}
      />
      <path d={`M${x} ${y - 26}v52`} stroke={walked ? backward : forward} strokeWidth={1} strokeDasharray="2 3" />
      <Quantity x={x - half / 2 + 2} y={y} name={`z_${name}`} value={values[`z_${name}`] ?? 0} />
      <Quantity x={x + half / 2 - 2} y={y} name={name} value={values[name] ?? 0} />
      {walked && (
        <>
          <path
            d={`M${x + 26} ${top}C${x + 16} ${top - 16} ${x - 14} ${top - 16} ${x - 24} ${top - 3}`}
            stroke={backward}
          />
          <ArrowHead tip={[x - 26, top]} angle={Math.PI - 0.95} color={backward} />
        </>
      )}
    </>
  );
}

function Loss({ values, y, walked }: { values: Walk['values']; y: number; walked: boolean }) {
  const [x, at] = loss;
  const down: readonly [Point, Point] = [
    [x, 176],
    [x, at - 23],
  ];
  const [from, to] = walked ? [down[1], down[0]] : down;
  return (
    <>
      <Arrow from={from} to={to} gap={1} color={walked ? backward : forward} />
      <rect
        x={x - 30}
        y={at - 22}
        width={60}
        height={46}
        rx={8}
        fill="var(--color-paper)"
        stroke={walked ? backward : ink}
      />
      <Quantity x={x} y={at} name="L" value={values.L ?? 0} />
      <Formula x={x} y={at + 42} size={13.5} color={muted}>
        {`y = ${fitting(y, 6)}`}
      </Formula>
    </>
  );
}

function Factor({ link, current }: { link: Link; current: boolean }) {
  const [x, y] = factorPlaces[link.name];
  const text = fitting(link.factor, 7);
  const width = text.length * 6.8 + 10;
  return (
    <g>
      {current && (
        <rect
          x={x - width / 2}
          y={y - 13.5}
          width={width}
          height={19}
          rx={5}
          fill={backwardSoft}
          stroke={backward}
          strokeWidth={1}
        />
      )}
      <Formula x={x} y={y} size={13} color={backward}>
        {text}
      </Formula>
    </g>
  );
}
