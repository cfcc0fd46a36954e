import { Drawing, type FigureProps, Formula, forward, muted } from '#components/figures/drawing.tsx';
import { pathOf, px, py, SigmoidAxes, sigma } from '#components/figures/sigmoid-axes.tsx';

const curve = pathOf(sigma);

/** σ(z) between z = −6 and 6. */
export function SigmoidCurve({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={360} height={196}>
      <SigmoidAxes middle={{ at: 0.5, written: '½' }} />
      <path d={`M${px(-6)} ${py(1)} H${px(6)}`} stroke={muted} strokeWidth={1} strokeDasharray="3 5" />
      <Formula x={px(0) + 10} y={py(1) - 12} anchor="start" color={forward}>
        σ(z)
      </Formula>
      <path d={`M${curve}`} stroke={forward} strokeWidth={2.5} />
      <circle cx={px(0)} cy={py(0.5)} r={4} fill={forward} stroke="none" />
    </Drawing>
  );
}
