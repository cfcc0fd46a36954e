import {
  Arrow,
  backward,
  backwardSoft,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
} from '#components/figures/drawing.tsx';

const nodes = {
  b: { x: 44, y: 118, value: '−0.5', grad: '4' },
  a: { x: 44, y: 214, value: '2', grad: '−1.3' },
  c: { x: 44, y: 32, value: '0.7', grad: '2' },
  v1: { x: 196, y: 146, value: '−1', grad: '2' },
  v2: { x: 336, y: 88, value: '−0.3', grad: '2' },
  v3: { x: 476, y: 180, value: '−0.6', grad: '1' },
} as const;

type Name = keyof typeof nodes;

const edges: readonly (readonly [Name, Name])[] = [
  ['b', 'v1'],
  ['a', 'v1'],
  ['v1', 'v2'],
  ['c', 'v2'],
  ['v2', 'v3'],
  ['a', 'v3'],
];

const signs: Partial<Record<Name, string>> = { v1: '×', v2: '+', v3: '×' };

/** v1 = a · b, v2 = v1 + c, v3 = v2 · a: values forward in blue, gradients backward in orange. */
export function ExpressionGraph({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={540} height={266}>
      {edges.map(([from, to]) => (
        <Arrow
          key={`${from} ${to}`}
          from={[nodes[from].x + 22, nodes[from].y]}
          to={[nodes[to].x, nodes[to].y]}
          gap={25}
          color={forward}
        />
      ))}
      {Object.entries(nodes).map(([name, { x, y, value, grad }]) => (
        <g key={name}>
          <circle cx={x} cy={y} r={22} fill="var(--color-paper)" stroke={ink} />
          <Formula x={x} y={y + 6}>
            {name}
          </Formula>
          {signs[name as Name] && (
            <Formula x={x} y={y - 28} size={20}>
              {signs[name as Name] ?? ''}
            </Formula>
          )}
          <rect x={x - 24} y={y + 26} width={26} height={18} rx={4} fill={forwardSoft} stroke="none" />
          <Formula x={x - 11} y={y + 40} size={13} color={forward}>
            {value}
          </Formula>
          <rect x={x + 5} y={y + 26} width={30} height={18} rx={4} fill={backwardSoft} stroke="none" />
          <Formula x={x + 20} y={y + 40} size={13} color={backward}>
            {grad}
          </Formula>
        </g>
      ))}
    </Drawing>
  );
}
