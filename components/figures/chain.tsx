import {
  Arrow,
  ArrowHead,
  backward,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  ink,
} from '#components/figures/drawing.tsx';

const width = 356;
const nodeY = 34;

interface Props extends FigureProps {
  readonly quantities: readonly string[];
  /** The derivative of this quantity was forgotten: it stands in a frame of dashes. */
  readonly missing?: string;
}

/** A chain of quantities from a weight to the loss: blue arrows on the way there, below them the derivatives on the way back. */
export function Chain({ alt, quantities, missing }: Props) {
  const spacing = (width - 44) / (quantities.length - 1);
  const at = (i: number) => 22 + i * spacing;
  const reach = spacing / 2 - 4;
  return (
    <Drawing alt={alt} width={width} height={150}>
      {quantities.map((quantity, i) => (
        <g key={quantity}>
          {i > 0 && <Arrow from={[at(i - 1) + 21, nodeY]} to={[at(i), nodeY]} gap={22} color={forward} />}
          <rect x={at(i) - 19} y={nodeY - 19} width={38} height={38} rx={8} fill={forwardSoft} stroke={forward} />
          <Formula x={at(i)} y={nodeY + 6}>
            {quantity}
          </Formula>
        </g>
      ))}
      {quantities.slice(1).map((quantity, i) => {
        const middle = (at(i) + at(i + 1)) / 2;
        return (
          <g key={quantity}>
            {quantity === missing && (
              <rect
                x={middle - 25}
                y={88}
                width={50}
                height={53}
                rx={6}
                fill="var(--color-backward-soft)"
                stroke={backward}
                strokeWidth={1.75}
                strokeDasharray="4 4"
              />
            )}
            <path
              d={`M${middle + reach} 60 C${middle + reach * 0.7} 80 ${middle - reach * 0.7} 80 ${middle - reach + 1} 63`}
              stroke={backward}
            />
            <ArrowHead tip={[middle - reach, 60]} angle={-Math.PI / 2 - 0.45} color={backward} />
            <Formula x={middle} y={106} color={backward}>{`∂${quantity}`}</Formula>
            <path d={`M${middle - 17} 114 h34`} stroke={backward} />
            <Formula x={middle} y={132} color={backward}>{`∂${quantities[i] ?? ''}`}</Formula>
            {i > 0 && (
              <Formula x={at(i)} y={119} color={ink}>
                ·
              </Formula>
            )}
          </g>
        );
      })}
    </Drawing>
  );
}
