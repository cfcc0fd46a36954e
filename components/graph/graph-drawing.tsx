import { Edges } from '#components/graph/edges.tsx';
import { type Box, heightFor, layoutOf, type Shape } from '#components/graph/layout.ts';
import { type JudgedNode, NodeBox, stripsOf } from '#components/graph/node-box.tsx';
import type { Shown } from '#components/graph/shown.ts';
import { namedNodes, type Step } from '#components/graph/steps.ts';
import type { GraphView } from '#grader/graph-view.ts';

interface Props {
  readonly view: GraphView;
  readonly shape: Shape;
  readonly step: Step;
  readonly shown: Shown;
  readonly judged: ReadonlyMap<string, JudgedNode>;
  /** Says in words what the drawing shows and where all of it can be read. */
  readonly alt: string;
  /** Above the quantity to look at first. */
  readonly firstWrong: string;
}

/** The network with its values, and its gradients as far as the way back has come. */
export function GraphDrawing({ view, shape, step, shown, judged, alt, firstWrong }: Props) {
  const { width, places } = layoutOf(view, shape);
  const named = namedNodes(view);
  const boxes = new Map(
    [...places].map(([name, place]): [string, Box] => {
      const gradient = shown.gradients.get(name) ?? null;
      return [name, { ...place, strips: stripsOf(judged.get(name) ?? {}, gradient).length }];
    }),
  );
  const height = heightFor(boxes.values());
  const forward = step.kind === 'forward' || (step.kind === 'start' && step.direction === 'forward');
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alt}
      fill="none"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{
        display: 'block',
        width: '100%',
        maxWidth: width * 1.15,
        height: 'auto',
        marginInline: 'auto',
        overflow: 'visible',
      }}
    >
      <Edges view={view} boxes={boxes} shown={shown} forward={forward} />
      {[...named].map(([name, { value }]) => {
        const place = places.get(name);
        return (
          place && (
            <NodeBox
              key={name}
              name={name}
              place={place}
              value={shown.values.has(name) ? value : null}
              gradient={shown.gradients.get(name) ?? null}
              active={shown.active.has(name) ? (forward ? 'forward' : 'backward') : null}
              judged={judged.get(name) ?? {}}
              firstWrong={firstWrong}
            />
          )
        );
      })}
    </svg>
  );
}
