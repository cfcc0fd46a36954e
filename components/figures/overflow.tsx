import {
  Drawing,
  type FigureProps,
  Formula,
  forward,
  forwardSoft,
  muted,
  round,
} from '#components/figures/drawing.tsx';

const px = (z: number) => round(190 + z * 0.125);
const axis = 118;

const bars = [
  { name: 'exp(−z)', y: 22, finite: [-709, 1000], beyond: [-1000, -709] },
  { name: 'exp(z)', y: 66, finite: [-1000, 709], beyond: [709, 1000] },
] as const;

/** Where e^−z and e^z fit into a number, for z between −1000 and 1000. */
export function Overflow({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={380} height={152}>
      {bars.map(({ name, y, finite, beyond }) => (
        <g key={name}>
          <rect
            x={px(finite[0])}
            y={y}
            width={px(finite[1]) - px(finite[0])}
            height={30}
            rx={5}
            fill={forwardSoft}
            stroke={forward}
          />
          <rect
            x={px(beyond[0])}
            y={y}
            width={px(beyond[1]) - px(beyond[0])}
            height={30}
            rx={5}
            stroke={muted}
            strokeDasharray="3 5"
          />
          <Formula x={px(0)} y={y + 21} color={forward}>
            {name}
          </Formula>
          <Formula x={(px(beyond[0]) + px(beyond[1])) / 2} y={y + 21} size={18} color={muted}>
            ∞
          </Formula>
        </g>
      ))}
      <g stroke={muted} strokeWidth={1}>
        <path d={`M${px(-1040)} ${axis} H${px(1080)}`} />
        {[-1000, -709, 0, 709, 1000].map((z) => (
          <path key={z} d={`M${px(z)} ${axis - 4} v8`} />
        ))}
        {[-709, 709].map((z) => (
          <path key={z} d={`M${px(z)} 14 V${axis}`} strokeDasharray="3 5" />
        ))}
      </g>
      {[-1000, -709, 0, 709, 1000].map((z) => (
        <Formula key={z} x={px(z) - (z < 0 ? 4 : 0)} y={axis + 24} size={14} color={muted}>
          {String(z).replace('-', '−')}
        </Formula>
      ))}
      <Formula x={px(1080) + 10} y={axis + 5}>
        z
      </Formula>
    </Drawing>
  );
}
