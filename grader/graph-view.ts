/** @file An exercise's graph at one input as plain data: what a page draws, and what traced quantities are judged against. */
import { backward, tape } from '#grader/autograd/backward.ts';
import type { Value } from '#grader/autograd/value.ts';
import { chain, factorId, type Link } from '#grader/diagnose/chain.ts';
import type { Exercise, Graph } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';

/** Long training runs have graphs that nobody could read, and that would weigh a page down. */
const maxNodes = 400;

export interface GraphNode {
  /** Of a variable, an input or a named quantity; null for what merely lies between. */
  readonly name: string | null;
  readonly op: Value['op'];
  readonly value: number;
  /** ∂result/∂this; null for a constant. */
  readonly gradient: number | null;
  /** Places of the operands in `nodes`, all before this node's own. */
  readonly operands: readonly number[];
  /** ∂this/∂operand for each operand; null for a constant one. */
  readonly localGradients: readonly (number | null)[];
}

/** ∂of/∂by between two named nodes with no named one in between: value, operation, and the formula as a product. */
export type GraphLink = Link;

export type GraphAnswer =
  | { readonly kind: 'values' }
  | { readonly kind: 'gradient'; readonly target: string | null }
  | {
      readonly kind: 'update';
      readonly target: string | null;
      readonly rate: { readonly name: string; readonly value: number };
    };

/** Survives JSON unchanged. All numbers are finite. */
export interface GraphView {
  /** Operands before what is computed from them, the result last. */
  readonly nodes: readonly GraphNode[];
  /** In the order of the backward pass: from the result to the variables. */
  readonly links: readonly GraphLink[];
  /** The result's name; null where it only stands in for a function that is not known. */
  readonly result: string | null;
  readonly variables: readonly string[];
  readonly answer: GraphAnswer;
  readonly aliases: Readonly<Record<string, string>>;
}

/** 0 for −0, which JSON does not know and nobody wants to read. */
const unsigned = (number: number) => (number === 0 ? 0 : number);

const orNull = (number: number | undefined) => (number === undefined ? null : unsigned(number));

function nodesOf(order: readonly Value[], result: Value): GraphNode[] {
  const grads = backward(result);
  const places = new Map(order.map((node, place) => [node, place]));
  return order.map((node) => ({
    name: node.label ?? null,
    op: node.op,
    value: unsigned(node.data),
    gradient: orNull(grads.get(node)),
    operands: node.parents.map((parent) => places.get(parent) ?? 0),
    localGradients: node.parents.map(({ op }, i) => (op === 'constant' ? null : orNull(node.localGrads[i]))),
  }));
}

/** The slope by each named node that leads to `node` past unnamed ones only. */
function slopesInto(node: Value): Map<Value, number> {
  const slopes = new Map<Value, number>();
  const open = node.parents.map((parent, i) => ({ parent, slope: node.localGrads[i] ?? 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { parent, slope } = next;
    if (parent.label !== undefined) slopes.set(parent, (slopes.get(parent) ?? 0) + slope);
    else
      parent.parents.forEach((each, i) => void open.push({ parent: each, slope: slope * (parent.localGrads[i] ?? 0) }));
  }
  return slopes;
}

function linkOf(node: Value, parent: Value, value: number): Link {
  const [only, ...more] = chain(node, parent, tape(node)) ?? [];
  const [of, by] = [node.label ?? '', parent.label ?? ''];
  // Where several ways lead to the parent the slope is a sum, which has no formula as a product.
  return only && more.length === 0
    ? only
    : { id: factorId({ kind: 'derivative', of, by }), of, by, op: node.op, value, parts: null };
}

function shown(link: Link): Link {
  const parts = link.parts?.map((part) => ({ ...part, value: unsigned(part.value) })) ?? null;
  return { ...link, value: unsigned(link.value), parts };
}

function linksOf(order: readonly Value[]): Link[] {
  const named = order.filter(({ label, parents }) => label !== undefined && parents.length > 0).reverse();
  return named.flatMap((node) => [...slopesInto(node)].map(([parent, value]) => shown(linkOf(node, parent, value))));
}

function answerOf({ answer }: Graph): GraphAnswer {
  if (answer.kind === 'values') return answer;
  const target = answer.target ?? null;
  if (answer.kind === 'gradient') return { kind: 'gradient', target };
  return { kind: 'update', target, rate: { name: answer.rate.label ?? '', value: answer.rate.data } };
}

const finite = ({ value, gradient, localGradients }: GraphNode) =>
  [value, gradient, ...localGradients].every((number) => number === null || Number.isFinite(number));

/** The graph at an input; null when the exercise has none, it is too large to show, or a number in it is not finite. */
export function graphView(exercise: Exercise, input: readonly Plain[]): GraphView | null {
  const graph = exercise.graph?.(...structuredClone(input));
  if (!graph) return null;
  const order = tape(graph.result);
  if (order.length > maxNodes) return null;
  const nodes = nodesOf(order, graph.result);
  if (!nodes.every(finite)) return null;
  return {
    nodes,
    links: linksOf(order),
    result: graph.standIn ? null : (graph.result.label ?? null),
    variables: Object.keys(graph.variables),
    answer: answerOf(graph),
    aliases: exercise.aliases ?? {},
  };
}
