import { type Expression, expressionOf } from '#components/graph/expression.ts';
import type { GraphLink, GraphView } from '#grader/graph-view.ts';

/** The inputs are there; nothing is computed yet, or everything is and the way back begins. */
export interface StartStep {
  readonly kind: 'start';
  readonly direction: 'forward' | 'backward';
  /** Where the way back begins, respectively the way forward leads. */
  readonly result: string;
}

/** One quantity worked out from those before it. */
export interface ForwardStep {
  readonly kind: 'forward';
  readonly node: string;
  readonly expression: Expression;
  /** The named quantities it is made of. */
  readonly from: readonly string[];
  readonly value: number;
}

/** One link of the way back: what arrives at `of` times ∂of/∂by is what `by` gets. */
export interface BackwardStep {
  readonly kind: 'backward';
  readonly result: string;
  readonly of: string;
  readonly by: string;
  readonly parts: GraphLink['parts'];
  readonly local: number;
  readonly arriving: number;
  readonly passed: number;
  /** ∂result/∂by so far, over all ways; equal to `passed` on the only one. */
  readonly total: number;
  /** No further way leads to `by`: its gradient is complete. */
  readonly complete: boolean;
  /** The exercise asks for this derivative, or updates this variable by it. */
  readonly asked: boolean;
  /** The variable after a step, where the exercise updates it. */
  readonly update: { readonly before: number; readonly rate: number; readonly after: number } | null;
}

export type Step = StartStep | ForwardStep | BackwardStep;

type Named = ReadonlyMap<string, { readonly value: number; readonly gradient: number | null; readonly place: number }>;

export function namedNodes({ nodes }: GraphView): Named {
  return new Map(
    nodes.flatMap(({ name, value, gradient }, place) => (name === null ? [] : [[name, { value, gradient, place }]])),
  );
}

/** What the exercise wants to be taken back to: its target, or every variable. */
function targets({ answer, variables }: GraphView): readonly string[] {
  if (answer.kind === 'values') return [];
  return answer.target === null ? variables : [answer.target];
}

/** The links on a way from the result to a target; of one quantity those to variables first, in the variables' order. */
function wayBack({ links, variables, ...view }: GraphView): GraphLink[] {
  const wanted = new Set(targets({ links, variables, ...view }));
  for (const { of, by } of links.toReversed()) if (wanted.has(by)) wanted.add(of);
  const groups = links.map(({ of }) => of);
  const group = ({ of }: GraphLink) => groups.indexOf(of);
  const order = ({ by }: GraphLink) => (variables.includes(by) ? variables.indexOf(by) : variables.length);
  return links.filter(({ by }) => wanted.has(by)).toSorted((a, b) => group(a) - group(b) || order(a) - order(b));
}

function backwardSteps(view: GraphView, result: string): Step[] {
  const named = namedNodes(view);
  const way = wayBack(view);
  const asked = targets(view);
  const totals = new Map<string, number>();
  const steps = way.map(({ of, by, parts, value: local }, place): Step => {
    const arriving = named.get(of)?.gradient ?? 0;
    const passed = arriving * local;
    const total = (totals.get(by) ?? 0) + passed;
    totals.set(by, total);
    const complete = !way.slice(place + 1).some((later) => later.by === by);
    const known = { result, of, by, parts, local, arriving, passed, total, complete, asked: asked.includes(by) };
    return { kind: 'backward', ...known, update: updateOf(view, by, named) };
  });
  return [{ kind: 'start', direction: 'backward', result }, ...steps];
}

function updateOf(view: GraphView, name: string, named: Named): BackwardStep['update'] {
  const node = named.get(name);
  if (view.answer.kind !== 'update' || !node || !targets(view).includes(name)) return null;
  const rate = view.answer.rate.value;
  return { before: node.value, rate, after: node.value - rate * (node.gradient ?? 0) };
}

function forwardSteps(view: GraphView, result: string): Step[] {
  const steps = view.nodes.flatMap(({ name, operands, value }, place): Step[] => {
    if (name === null || operands.length === 0) return [];
    const expression = expressionOf(view, place);
    return [{ kind: 'forward', node: name, expression, from: namesIn(expression), value }];
  });
  return [{ kind: 'start', direction: 'forward', result }, ...steps];
}

function namesIn(expression: Expression): string[] {
  if ('name' in expression) return [expression.name];
  return 'operands' in expression ? [...new Set(expression.operands.flatMap(namesIn))] : [];
}

/**
 * The graph node by node: the way back from the result where a gradient is wanted, the way forward where values are.
 * Empty for a graph whose result is not known.
 */
export function stepsOf(view: GraphView): Step[] {
  const { result, answer } = view;
  if (result === null) return [];
  return answer.kind === 'values' ? forwardSteps(view, result) : backwardSteps(view, result);
}

/** Where a key leads from a step; null for a key that means nothing here. */
export function indexAfter(key: string, index: number, count: number): number | null {
  const goal = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: count - 1 }[key];
  return goal === undefined ? null : Math.min(Math.max(goal, 0), count - 1);
}
