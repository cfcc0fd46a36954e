import {
  Arrow,
  backward,
  backwardSoft,
  type FigureProps,
  Formula,
  forward,
  ink,
  muted,
} from '#components/figures/drawing.tsx';
import { columns, columnX, edgesInto, LayersFrame, lastLayer, nodesOf, Raised } from '#components/figures/layers.tsx';

/** The same layers on the way back: each neuron's δ is gathered from all neurons it leads to. */
export function LayersBackward({ alt }: FigureProps) {
  return (
    <LayersFrame alt={alt}>
      {edgesInto(1).map(({ from, to }) => (
        <path key={`${from} ${to}`} d={`M${from} L${to}`} stroke={muted} strokeWidth={1} />
      ))}
      {columns
        .slice(2)
        .flatMap((column) =>
          edgesInto(column).map(({ from, to }) => (
            <Arrow key={`${from} ${to}`} from={to} to={from} gap={17} color={backward} />
          )),
        )}
      {nodesOf(0).map(([x, y]) => (
        <rect key={y} x={x - 15} y={y - 15} width={30} height={30} rx={6} fill="var(--color-paper)" stroke={ink} />
      ))}
      {columns.slice(1).flatMap((column) =>
        nodesOf(column).map(([x, y]) => (
          <g key={`${x} ${y}`}>
            <circle cx={x} cy={y} r={16} fill={backwardSoft} stroke={backward} />
            <Formula x={x} y={y + 5} color={backward}>
              δ
            </Formula>
          </g>
        )),
      )}
      <Formula x={columnX(0)} y={22}>
        x
      </Formula>
      {columns.slice(1, -1).map((column) => (
        <Raised key={column} x={columnX(column)} y={22} letter="a" layer={column} color={forward} />
      ))}
      <Formula x={columnX(lastLayer)} y={22}>
        L
      </Formula>
      <Arrow from={[columnX(lastLayer), 32]} to={[columnX(lastLayer), 106]} gap={18} color={backward} />
      {columns.slice(1).map((column) => (
        <g key={column}>
          <Raised x={columnX(column)} y={214} letter="δ" layer={column} color={backward} />
          {column < lastLayer && (
            <Arrow from={[columnX(column + 1) - 26, 208]} to={[columnX(column) + 26, 208]} color={backward} />
          )}
          {column < lastLayer && (
            <Raised x={columnX(column) + 48} y={200} letter="w" layer={column + 1} color={backward} />
          )}
        </g>
      ))}
    </LayersFrame>
  );
}
