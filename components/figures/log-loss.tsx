import { Drawing, type FigureProps, Formula, forward, ink, muted, round } from '#components/figures/drawing.tsx';

const left = 46;
const px = (p: number) => left + p * 284;
const py = (loss: number) => 172 - loss * 38;

const curve = (loss: (p: number) => number, from: number, to: number) =>
  Array.from({ length: 81 }, (_, i) => {
    const p = from + ((to - from) * i) / 80;
    return `${round(px(p))} ${round(py(loss(p)))}`;
  }).join(' L');

/** −ln p, what a label 1 costs, and −ln(1 − p), what a label 0 costs. */
export function LogLoss({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={360} height={206}>
      <g stroke={muted} strokeWidth={1}>
        <path d={`M${left} ${py(0)} H${px(1)} M${left} ${py(0)} V${py(4.1)}`} />
        <path d={`M${px(1)} ${py(0)} V${py(4.1)}`} strokeDasharray="3 5" />
        {[1, 2, 3, 4].map((loss) => (
          <path key={loss} d={`M${left} ${py(loss)} h-5`} />
        ))}
        {[0, 0.5, 1].map((p) => (
          <path key={p} d={`M${px(p)} ${py(0)} v5`} />
        ))}
      </g>
      {[1, 2, 3, 4].map((loss) => (
        <Formula key={loss} x={left - 10} y={py(loss) + 5} size={15} color={muted} anchor="end">
          {String(loss)}
        </Formula>
      ))}
      {(['0', '½', '1'] as const).map((p, i) => (
        <Formula key={p} x={px(i / 2)} y={py(0) + 22} size={15} color={muted}>
          {p}
        </Formula>
      ))}
      <Formula x={px(0.75)} y={py(0) + 24}>
        p
      </Formula>
      <path d={`M${curve((p) => -Math.log(p), 0.0175, 1)}`} stroke={forward} strokeWidth={2.5} />
      <path d={`M${curve((p) => -Math.log(1 - p), 0, 0.9825)}`} stroke={ink} strokeWidth={2.5} strokeDasharray="7 6" />
      <Formula x={px(0.07) + 12} y={py(3) + 6} color={forward} anchor="start">
        −ln p
      </Formula>
      <Formula x={px(0.93) - 12} y={py(3) + 6} anchor="end">
        −ln (1 − p)
      </Formula>
      <circle cx={px(0.5)} cy={round(py(Math.LN2))} r={4} fill={forward} stroke="none" />
    </Drawing>
  );
}
