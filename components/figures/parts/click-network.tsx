import { Drawing, type FigureProps, Formula, forward, forwardSoft, ink, round } from '#components/figures/drawing.tsx';
import { short } from '#components/graph/show.ts';
import type { Layers } from '#exercises/mlp.ts';

type Point = readonly [x: number, y: number];

const inputs: readonly { readonly name: string; readonly at: Point }[] = [
  { name: 'u1', at: [72, 38] },
  { name: 'u2', at: [72, 82] },
  { name: 'v1', at: [72, 162] },
  { name: 'v2', at: [72, 206] },
];
const hidden: readonly Point[] = [
  [226, 38],
  [226, 122],
  [226, 206],
];
const output: Point = [376, 122];

interface Props extends FigureProps {
  readonly x: readonly number[];
  readonly hidden: readonly number[];
  readonly p: number;
  readonly layers: Layers;
}

/** Two vectors of two numbers, three hidden neurons and the probability; each line as thick as what it carries. */
export function ClickNetwork({ alt, x, hidden: h, p, layers: [first, second] }: Props) {
  return (
    <Drawing alt={alt} width={420} height={244}>
      {hidden.flatMap((to, k) =>
        inputs.map(({ name, at }, i) => (
          <Line
            key={`${name} ${to[1]}`}
            from={[at[0] + 36, at[1]]}
            to={to}
            carries={(first?.w[k]?.[i] ?? 0) * (x[i] ?? 0)}
          />
        )),
      )}
      {hidden.map((from, k) => (
        <Line key={from[1]} from={from} to={output} carries={(second?.w[0]?.[k] ?? 0) * (h[k] ?? 0)} />
      ))}
      {inputs.map(({ name, at: [cx, cy] }, i) => (
        <g key={name}>
          <rect x={cx - 36} y={cy - 22} width={72} height={44} fill="var(--color-paper)" stroke={ink} />
          <Formula x={cx - 48} y={cy + 5} anchor="end" size={16}>
            {name}
          </Formula>
          <Formula x={cx} y={cy + 5} size={15} color={forward}>
            {short(x[i] ?? Number.NaN)}
          </Formula>
        </g>
      ))}
      {hidden.map((at, k) => (
        <Neuron key={at[1]} at={at} name={`h${k + 1}`} value={h[k] ?? Number.NaN} />
      ))}
      <Neuron at={output} name="p" value={p} />
    </Drawing>
  );
}

function Line({ from, to, carries }: { from: Point; to: Point; carries: number }) {
  const width = Math.min(6, 0.5 + 1.1 * Math.abs(carries));
  return (
    <path
      d={`M${from.map(round)} L${to.map(round)}`}
      stroke={forward}
      strokeWidth={round(width)}
      strokeLinecap="butt"
      strokeDasharray={carries < 0 ? `${round(4 + width)} ${round(3 + width / 2)}` : undefined}
      opacity={0.55}
    />
  );
}

function Neuron({ at: [x, y], name, value }: { at: Point; name: string; value: number }) {
  return (
    <g>
      <circle cx={x} cy={y} r={31} fill={forwardSoft} stroke={forward} />
      <Formula x={x} y={y - 4} size={15}>
        {name}
      </Formula>
      <g data-quantity={name}>
        <Formula x={x} y={y + 14} size={13} color={forward}>
          {short(value)}
        </Formula>
      </g>
    </g>
  );
}
