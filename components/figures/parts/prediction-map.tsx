import { Drawing, type FigureProps, forward, ink, round } from '#components/figures/drawing.tsx';
import { boundaryOf, cellsOf, type Predict } from '#components/figures/parts/field.ts';
import { Axes, planeOf } from '#components/figures/parts/plane.tsx';

export type Place = readonly [x1: number, x2: number, y: number];

interface Props extends FigureProps {
  /** The weighted sum of the output at a place: above 0 the answer is yes. */
  readonly predict: Predict;
  /** Drawn as discs, filled where the label is 1. */
  readonly seen: readonly Place[];
  /** Drawn as squares. */
  readonly unseen: readonly Place[];
}

const reach = 2;
/** Across and up: fine enough for the eye, coarse enough for many pictures a second. */
const cells = 48;
const plane = planeOf([-reach, reach], [-reach, reach], { left: 22, right: 278, top: 18, bottom: 274 });
const steps = Array.from({ length: cells + 1 }, (_, i) => -reach + (i * 2 * reach) / cells);

/** What the network answers for every pair of inputs, the deeper blue the surer its yes, and the line between yes and no. */
export function PredictionMap({ alt, predict, seen, unseen }: Props) {
  const { px, py, left, right, top, bottom } = plane;
  return (
    <Drawing alt={alt} width={306} height={296}>
      <g fill={forward} stroke="none" shapeRendering="crispEdges">
        {cellsOf(steps, predict, { px, py }).map(({ d, level }) => (
          <path key={level} d={d} opacity={level * 0.5} />
        ))}
      </g>
      <rect x={left} y={top} width={right - left} height={bottom - top} stroke="var(--color-line)" strokeWidth={1} />
      <Axes plane={plane} xName="x1" yName="x2" xTicks={[-2, -1, 1, 2]} yTicks={[-1, 1, 2]} />
      <path d={boundaryOf(steps, predict, { px, py })} stroke={forward} strokeWidth={2.25} />
      {unseen.map((place) => (
        <Mark key={`${place}`} place={place} predict={predict} square />
      ))}
      {seen.map((place) => (
        <Mark key={`${place}`} place={place} predict={predict} />
      ))}
    </Drawing>
  );
}

interface MarkProps {
  readonly place: Place;
  readonly predict: Predict;
  readonly square?: boolean;
}

/** One member; a red ring around it says that the network is wrong. */
function Mark({ place: [x1, x2, y], predict, square = false }: MarkProps) {
  const [x, cy] = [round(plane.px(x1)), round(plane.py(x2))];
  const look = y === 1 ? { fill: forward, stroke: 'var(--color-card)' } : { fill: 'var(--color-card)', stroke: ink };
  const wrong = predict(x1, x2) >= 0 !== (y === 1);
  return (
    <g>
      {wrong && <circle cx={x} cy={cy} r={11} stroke="var(--color-fail)" strokeWidth={2.25} />}
      {square ? (
        <rect x={x - 5} y={cy - 5} width={10} height={10} strokeWidth={1.75} {...look} />
      ) : (
        <circle cx={x} cy={cy} r={6.5} strokeWidth={1.75} {...look} />
      )}
    </g>
  );
}
