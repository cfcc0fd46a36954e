import { Arrow, type FigureProps, Formula, forward, forwardSoft, ink, muted } from '#components/figures/drawing.tsx';
import { columns, columnX, edgesInto, LayersFrame, nodesOf, Raised } from '#components/figures/layers.tsx';

/** Two inputs and layers of three, two and one neurons: each layer takes in what the one before puts out. */
export function LayersForward({ alt }: FigureProps) {
  return (
    <LayersFrame alt={alt}>
      {columns.slice(1).map((column) => (
        <g key={column}>
          {edgesInto(column).map(({ from, to }) => (
            <Arrow key={`${from} ${to}`} from={from} to={to} gap={17} color={forward} />
          ))}
          <Raised x={columnX(column) - 56} y={214} letter="w" layer={column} color={forward} />
          <Formula x={columnX(column) - 36} y={214} color={muted}>
            ,
          </Formula>
          <Raised x={columnX(column) - 16} y={214} letter="b" layer={column} color={muted} />
        </g>
      ))}
      {nodesOf(0).map(([x, y]) => (
        <rect key={y} x={x - 15} y={y - 15} width={30} height={30} rx={6} fill="var(--color-paper)" stroke={ink} />
      ))}
      {columns.slice(1).flatMap((column) =>
        nodesOf(column).map(([x, y]) => (
          <g key={`${x} ${y}`}>
            <circle cx={x} cy={y} r={16} fill={forwardSoft} stroke={forward} />
            <Formula x={x} y={y + 5}>
              σ
            </Formula>
          </g>
        )),
      )}
      <Formula x={columnX(0)} y={22}>
        x
      </Formula>
      {columns.slice(1).map((column) => (
        <Raised key={column} x={columnX(column)} y={22} letter="a" layer={column} color={forward} />
      ))}
    </LayersFrame>
  );
}
