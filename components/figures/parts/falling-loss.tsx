import { useId } from 'react';
import { Drawing, type FigureProps, forward, ink, round } from '#components/figures/drawing.tsx';
import { DragArea } from '#components/figures/parts/drag-area.tsx';
import { Axes, planeOf } from '#components/figures/parts/plane.tsx';

interface Props extends FigureProps {
  /** From before the first epoch on. */
  readonly seen: readonly number[];
  readonly unseen: readonly number[];
  /** Called with an epoch. */
  readonly onDrag: (epoch: number) => void;
}

const box = { left: 38, right: 282, top: 18, bottom: 176 };
const ends = [20, 50, 100, 200, 400];

/** Two loss curves over the epochs, that of the examples trained on and, dashed, that of the others. */
export function FallingLoss({ alt, seen, unseen, onDrag }: Props) {
  const clip = useId();
  const epoch = seen.length - 1;
  const end = ends.find((each) => each >= epoch) ?? epoch;
  const high = Math.max(...seen, ...unseen) > 0.51;
  const plane = planeOf([0, end * 1.04], [0, high ? 1 : 0.5], box);
  const { px, py } = plane;
  const line = (losses: readonly number[]) =>
    `M${losses.map((loss, i) => `${round(px(i))} ${round(py(loss))}`).join('L')}${losses.length === 1 ? 'h0' : ''}`;
  const now = [seen.at(-1) ?? 0, unseen.at(-1) ?? 0] as const;
  return (
    <Drawing alt={alt} width={306} height={206}>
      <Axes
        plane={plane}
        xName="e"
        yName="L"
        xTicks={[0, end / 2, end]}
        yTicks={high ? [0.25, 0.5, 0.75, 1] : [0.1, 0.2, 0.3, 0.4, 0.5]}
      />
      <clipPath id={clip}>
        <rect x={box.left} y={box.top - 4} width={box.right - box.left + 4} height={box.bottom - box.top + 8} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path d={line(unseen)} stroke={ink} strokeWidth={1.75} strokeDasharray="4 4" />
        <path d={line(seen)} stroke={forward} strokeWidth={2.5} />
      </g>
      <rect x={px(epoch) - 4} y={py(now[1]) - 4} width={8} height={8} fill="var(--color-card)" stroke={ink} />
      <circle cx={px(epoch)} cy={py(now[0])} r={4.5} fill={forward} stroke="none" />
      <DragArea plane={plane} onDrag={(at) => onDrag(Math.min(end, Math.max(0, Math.round(at.x))))} />
    </Drawing>
  );
}
