import { backward, Drawing, type FigureProps, Formula, forward, muted, round } from '#components/figures/drawing.tsx';

const left = 34;
const px = (z: number) => left + ((z + 6) / 12) * 300;
const py = (value: number) => 150 - value * 120;
const sigma = (z: number) => 1 / (1 + Math.exp(-z));

const path = (of: (z: number) => number) =>
  Array.from({ length: 61 }, (_, i) => `${round(px(-6 + i / 5))} ${round(py(of(-6 + i / 5)))}`).join(' L');

const value = path(sigma);
const slope = path((z) => sigma(z) * (1 - sigma(z)));

/** σ and σ′ between z = −6 and 6, with the tangent at z = 0. */
export function SigmoidSlope({ alt }: FigureProps) {
  const tangent = (z: number) => `${round(px(z))} ${round(py(0.5 + z / 4))}`;
  return (
    <Drawing alt={alt} width={360} height={196}>
      <g stroke={muted} strokeWidth={1}>
        <path d={`M${px(-6)} ${py(0)} H${px(6) + 12}`} />
        <path d={`M${px(0)} ${py(0)} V${py(1) - 18}`} />
        <path d={`M${px(-6)} ${py(0.25)} H${px(0)}`} strokeDasharray="3 5" />
        {[-6, -4, -2, 2, 4, 6].map((z) => (
          <path key={z} d={`M${px(z)} ${py(0)} v5`} />
        ))}
      </g>
      {[-6, -4, -2, 0, 2, 4, 6].map((z) => (
        <Formula key={z} x={px(z) - (z < 0 ? 4 : 0)} y={py(0) + 22} size={15} color={muted}>
          {String(z).replace('-', '−')}
        </Formula>
      ))}
      {([0, 0.25, 1] as const).map((height) => (
        <Formula key={height} x={left - 8} y={py(height) + 5} size={15} color={muted} anchor="end">
          {height === 0.25 ? '¼' : String(height)}
        </Formula>
      ))}
      <path d={`M${value}`} stroke={forward} strokeWidth={2.5} />
      <path d={`M${slope}`} stroke={backward} strokeWidth={2.5} />
      <path d={`M${tangent(-1.3)} L${tangent(1.3)}`} stroke={backward} strokeWidth={1.5} strokeDasharray="5 4" />
      <circle cx={px(0)} cy={py(0.5)} r={4} fill={forward} stroke="none" />
      <circle cx={px(0)} cy={py(0.25)} r={4} fill={backward} stroke="none" />
      <Formula x={px(6) + 12} y={py(0) - 8} anchor="end">
        z
      </Formula>
      <Formula x={px(3)} y={py(1) - 4} color={forward}>
        σ(z)
      </Formula>
      <Formula x={px(2.4)} y={py(0.18)} anchor="start" color={backward}>
        σ′(z)
      </Formula>
    </Drawing>
  );
}
