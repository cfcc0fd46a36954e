import {
  Arrow,
  backward,
  backwardSoft,
  Drawing,
  type FigureProps,
  Formula,
  muted,
} from '#components/figures/drawing.tsx';
import { Raised } from '#components/figures/layers.tsx';

const layers = [1, 2, 3, 4, 5] as const;
const floor = 176;
const left = 32;
const spacing = 64;

/** Each layer further from the loss has about a third of the next one's gradient. */
const heightOf = (layer: number) => 132 * 0.36 ** (layers.length - layer);

/** The size of ∂L/∂w, layer by layer: the nearer to the input, the less is left. */
export function GradientNorms({ alt }: FigureProps) {
  const at = (layer: number) => left + 22 + (layer - 1) * spacing;
  return (
    <Drawing alt={alt} width={356} height={226}>
      <path d={`M${left} ${floor} H348`} stroke={muted} />
      {layers.map((layer) => (
        <g key={layer}>
          <rect
            x={at(layer) - 18}
            y={floor - heightOf(layer)}
            width={36}
            height={heightOf(layer)}
            fill={backwardSoft}
            stroke={backward}
          />
          <Raised x={at(layer)} y={floor + 22} letter="w" layer={layer} />
        </g>
      ))}
      {layers.slice(1).map((layer) => (
        <Arrow key={layer} from={[at(layer) - 8, floor + 38]} to={[at(layer - 1) + 8, floor + 38]} color={backward} />
      ))}
      <Formula x={left} y={32} color={backward} anchor="start">
        ‖∂L/∂w‖
      </Formula>
    </Drawing>
  );
}
