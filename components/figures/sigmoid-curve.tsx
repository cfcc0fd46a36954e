import { Drawing, type FigureProps, Formula, forward, muted, round } from '#components/figures/drawing.tsx';

const left = 34;
const px = (z: number) => left + ((z + 6) / 12) * 300;
const py = (value: number) => 150 - value * 120;

const curve = Array.from({ length: 61 }, (_, i) => {
  const z = -6 + i / 5;
  return `${round(px(z))} ${round(py(1 / (1 + Math.exp(-z))))}`;
}).join(' L');

/** σ(z) between z = −6 and 6. */
export function SigmoidCurve({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={360} height={196}>
      <g stroke={muted} strokeWidth={1}>
        <path d={`M${px(-6)} ${py(0)} H${px(6) + 12}`} />
        <path d={`M${px(0)} ${py(0)} V${py(1) - 18}`} />
        <path d={`M${px(-6)} ${py(1)} H${px(6)}`} strokeDasharray="3 5" />
        <path d={`M${px(-6)} ${py(0.5)} H${px(0)}`} strokeDasharray="3 5" />
        {[-6, -4, -2, 2, 4, 6].map((z) => (
          <path key={z} d={`M${px(z)} ${py(0)} v5`} />
        ))}
      </g>
      {[-6, -4, -2, 0, 2, 4, 6].map((z) => (
        <Formula key={z} x={px(z) - (z < 0 ? 4 : 0)} y={py(0) + 22} size={15} color={muted}>
          {String(z).replace('-', '−')}
        </Formula>
      ))}
      {([0, 0.5, 1] as const).map((value) => (
        <Formula key={value} x={left - 8} y={py(value) + 5} size={15} color={muted} anchor="end">
          {value === 0.5 ? '½' : String(value)}
        </Formula>
      ))}
      <Formula x={px(6) + 12} y={py(0) - 8} anchor="end">
        z
      </Formula>
      <Formula x={px(0) + 10} y={py(1) - 12} anchor="start" color={forward}>
        σ(z)
      </Formula>
      <path d={`M${curve}`} stroke={forward} strokeWidth={2.5} />
      <circle cx={px(0)} cy={py(0.5)} r={4} fill={forward} stroke="none" />
    </Drawing>
  );
}
