import { namedNodes, type Step } from '#components/graph/steps.ts';
import type { GraphView } from '#grader/graph-view.ts';

/** What is to be seen after a step. */
export interface Shown {
  readonly values: ReadonlySet<string>;
  readonly gradients: ReadonlyMap<string, number>;
  /** Quantities the step is about. */
  readonly active: ReadonlySet<string>;
  /** `of` and `by` of the links it goes along, and of those gone along before. */
  readonly activeLinks: ReadonlySet<string>;
  readonly pastLinks: ReadonlySet<string>;
}

export const linkKey = (of: string, by: string) => `${of}←${by}`;

const keysOf = (step: Step): string[] => {
  if (step.kind === 'backward') return [linkKey(step.of, step.by)];
  return step.kind === 'forward' ? step.from.map((name) => linkKey(step.node, name)) : [];
};

export function shownAt(view: GraphView, steps: readonly Step[], index: number): Shown {
  const past = steps.slice(0, index + 1);
  const last = past.at(-1);
  const later = new Set(steps.slice(index + 1).flatMap((step) => (step.kind === 'forward' ? step.node : [])));
  const gradients = new Map<string, number>();
  for (const step of past) {
    if (step.kind === 'start' && step.direction === 'backward') gradients.set(step.result, 1);
    if (step.kind === 'backward') gradients.set(step.by, step.total);
  }
  return {
    values: new Set([...namedNodes(view).keys()].filter((name) => !later.has(name))),
    gradients,
    active: new Set(last ? aboutOf(last) : []),
    activeLinks: new Set(last ? keysOf(last) : []),
    pastLinks: new Set(past.slice(0, -1).flatMap(keysOf)),
  };
}

function aboutOf(step: Step): string[] {
  if (step.kind === 'start') return step.direction === 'backward' ? [step.result] : [];
  return step.kind === 'forward' ? [step.node] : [step.by];
}
