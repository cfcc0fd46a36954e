import type { JudgedNode } from '#components/graph/node-box.tsx';
import type { GraphView } from '#grader/graph-view.ts';
import type { JudgedQuantity, Report } from '#grader/report.ts';

/** As much of a report as the graph shows; `cases` begins with the visible ones, in the exercise's order. */
export interface TracedCases {
  readonly cases: readonly { readonly quantities?: readonly JudgedQuantity[] }[];
  readonly firstWrong: Report['firstWrong'];
}

/** The learner's numbers by the quantity they are drawn at: its value, or the result's derivative by it. */
export function judgedNodes(view: GraphView, quantities: readonly JudgedQuantity[]): Map<string, JudgedNode> {
  const nodes = new Map<string, JudgedNode>();
  for (const each of quantities) {
    const { quantity } = each;
    if (quantity.kind === 'value') nodes.set(quantity.of, { ...nodes.get(quantity.of), value: each });
    else if (quantity.kind === 'derivative' && quantity.of === view.result)
      nodes.set(quantity.by, { ...nodes.get(quantity.by), gradient: each });
  }
  return nodes;
}

/** The quantity that a learner is told to trace: the first activation, else the first that is computed. */
export function tipName({ nodes }: GraphView): string {
  const computed = nodes.filter(({ name, operands }) => name !== null && operands.length > 0);
  return (computed.find(({ op }) => op === 'sigmoid') ?? computed[0])?.name ?? '';
}
