import { backward, Drawing, type FigureProps, Formula, forward, round } from '#components/figures/drawing.tsx';
import { pathOf, px, py, SigmoidAxes, sigma } from '#components/figures/sigmoid-axes.tsx';

const value = pathOf(sigma);
const slope = pathOf((z) => sigma(z) * (1 - sigma(z)));

/** σ and σ′ between z = −6 and 6, with the tangent at z = 0. */
export function SigmoidSlope({ alt }: FigureProps) {
  const tangent = (z: number) => `${round(px(z))} ${round(py(0.5 + z / 4))}`;
  return (
    <Drawing alt={alt} width={360} height={196}>
      <SigmoidAxes middle={{ at: 0.25, written: '¼' }} />
      <path d={`M${value}`} stroke={forward} strokeWidth={2.5} />
      <path d={`M${slope}`} stroke={backward} strokeWidth={2.5} />
      <path d={`M${tangent(-1.3)} L${tangent(1.3)}`} stroke={backward} strokeWidth={1.5} strokeDasharray="5 4" />
      <circle cx={px(0)} cy={py(0.5)} r={4} fill={forward} stroke="none" />
      <circle cx={px(0)} cy={py(0.25)} r={4} fill={backward} stroke="none" />
      <Formula x={px(3)} y={py(1) - 4} color={forward}>
        σ(z)
      </Formula>
      <Formula x={px(2.4)} y={py(0.18)} anchor="start" color={backward}>
        σ′(z)
      </Formula>
    </Drawing>
  );
}
