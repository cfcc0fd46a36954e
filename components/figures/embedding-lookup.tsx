import {
  Arrow,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  round,
} from '#components/figures/drawing.tsx';
import { Cells, cell, Lookup } from '#components/figures/embedding.tsx';

const stacked = { x: 156, y: 50 };
const middle = stacked.y + 3 * cell;
const hidden = [middle - 46, middle, middle + 46];

/** A user's and an item's vector are looked up, put one after the other, and sent through a network. */
export function EmbeddingLookup({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={356} height={220}>
      <Lookup x={12} y={34} chosen={1} />
      <Lookup x={12} y={142} chosen={2} />
      <Formula x={42} y={24} color={forward}>
        u
      </Formula>
      <Formula x={42} y={132} color={forward}>
        v
      </Formula>
      <Arrow from={[74, 64]} to={[stacked.x, stacked.y + 1.5 * cell]} gap={4} color={forward} />
      <Arrow from={[74, 192]} to={[stacked.x, stacked.y + 4.5 * cell]} gap={4} color={forward} />
      <Cells x={stacked.x} y={stacked.y} count={6} upright />
      <path d={`M${stacked.x - 5} ${middle} h${cell + 10}`} stroke={forward} strokeWidth={2.5} />
      {hidden.map((y) => (
        <g key={y}>
          {[0.5, 2.5, 3.5, 5.5].map((row) => (
            <path
              key={row}
              d={`M${stacked.x + cell} ${stacked.y + row * cell} L232 ${round(y)}`}
              stroke={forward}
              strokeWidth={0.8}
            />
          ))}
          <Arrow from={[248, y]} to={[322, middle]} gap={18} color={forward} />
          <circle cx={248} cy={y} r={16} fill={forwardSoft} stroke={forward} />
          <Formula x={248} y={y + 5}>
            σ
          </Formula>
        </g>
      ))}
      <circle cx={322} cy={middle} r={16} fill={forwardSoft} stroke={forward} />
      <Formula x={322} y={middle + 5}>
        p
      </Formula>
    </Drawing>
  );
}
