import { ArrowHead, backward, forward as forwardColor, round } from '#components/figures/drawing.tsx';
import { type Box, borderPoint, type Point } from '#components/graph/layout.ts';
import { upright } from '#components/graph/maths.tsx';
import { linkKey, type Shown } from '#components/graph/shown.ts';
import type { GraphLink, GraphView } from '#grader/graph-view.ts';

const quiet = 'var(--color-edge)';

interface Props {
  readonly view: GraphView;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly shown: Shown;
  /** The steps go forward; otherwise they go back. */
  readonly forward: boolean;
}

/** The lines between quantities: thin and grey at first, coloured once gone along, thick while the step goes along them. */
export function Edges({ view, boxes, shown, forward }: Props) {
  const state = ({ of, by }: GraphLink) => {
    const key = linkKey(of, by);
    return shown.activeLinks.has(key) ? 2 : shown.pastLinks.has(key) ? 1 : 0;
  };
  // What matters now lies on top.
  const links = view.links.toSorted((a, b) => state(a) - state(b));
  return links.map((link) => (
    <Edge key={linkKey(link.of, link.by)} link={link} boxes={boxes} state={state(link)} forward={forward} />
  ));
}

interface EdgeProps {
  readonly link: GraphLink;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly state: 0 | 1 | 2;
  readonly forward: boolean;
}

function Edge({ link, boxes, state, forward }: EdgeProps) {
  const [of, by] = [boxes.get(link.of), boxes.get(link.by)];
  if (!of || !by) return null;
  const [start, end] = [borderPoint(by, [of.x, of.y]), borderPoint(of, [by.x, by.y])];
  const color = state === 0 ? quiet : forward ? forwardColor : backward;
  const [from, to] = forward || state === 0 ? [start, end] : [end, start];
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const middle: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const vertical = Math.abs(end[1] - start[1]) > Math.abs(end[0] - start[0]);
  return (
    <g stroke={color} strokeWidth={[1, 1.75, 3.5][state]}>
      <path d={`M${from.map(round)} L${to.map(round)}`} />
      {(state > 0 || !by.small) && <ArrowHead tip={to} angle={angle} color={color} />}
      {link.op === 'sigmoid' && (
        <text
          x={round(middle[0] + (vertical ? 10 : -2))}
          y={round(middle[1] + (vertical ? 5 : -7))}
          fill={state === 0 ? 'var(--color-muted)' : color}
          stroke="none"
          fontSize={14}
          fontStyle="italic"
          textAnchor="middle"
          fontFamily={upright}
        >
          {forward ? 'σ' : state === 0 ? 'σ' : 'σ′'}
        </text>
      )}
    </g>
  );
}
