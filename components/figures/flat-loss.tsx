import {
  Arrow,
  backward,
  Drawing,
  type FigureProps,
  Formula,
  forward,
  muted,
  round,
} from '#components/figures/drawing.tsx';

const px = (epoch: number) => 40 + epoch * 28;
const py = (loss: number) => 150 - loss * 340;
const fall = (epoch: number) => 0.02 + 0.32 / (1 + Math.exp(0.75 * (epoch - 4)));
const epochs = Array.from({ length: 11 }, (_, i) => i);
const line = (loss: (epoch: number) => number) => epochs.map((e) => `${px(e)} ${round(py(loss(e)))}`).join(' L');

/** A loss that falls from epoch to epoch, and one that stays where it was. */
export function FlatLoss({ alt }: FigureProps) {
  return (
    <Drawing alt={alt} width={360} height={186}>
      <Arrow from={[30, 156]} to={[348, 156]} color={muted} />
      <Arrow from={[30, 156]} to={[30, 14]} color={muted} />
      <Formula x={14} y={28}>
        L
      </Formula>
      <Formula x={342} y={177}>
        e
      </Formula>
      <path d={`M${line(fall)}`} stroke={forward} strokeWidth={2.5} strokeDasharray="6 5" />
      <path d={`M${line(() => 0.345)}`} stroke={backward} strokeWidth={2.5} />
      {epochs.map((epoch) => (
        <circle key={epoch} cx={px(epoch)} cy={round(py(0.345))} r={3} fill={backward} stroke="none" />
      ))}
      <Formula x={px(10) + 18} y={py(0.345) + 6} color={backward}>
        ?
      </Formula>
    </Drawing>
  );
}
