/** @file Works a quantity out by the graph's rules, from the inputs or from numbers that a learner has got on the way. */
import { rules } from '#grader/autograd/rules.ts';
import type { GraphNode, GraphView } from '#grader/graph-view.ts';
import type { Quantity } from '#grader/report.ts';
import { nameOf } from '#grader/trace/names.ts';

/** Numbers to go on from, by the names of their quantities. */
export type Known = ReadonlyMap<string, number>;

/** Two right ways may differ once a number on the way is wrong; a learner may have taken any. */
export interface Way {
  /** σ′ from σ's own value, a·(1 − a), or from what σ was taken of. */
  readonly slopesFrom: 'value' | 'operand';
  /** Multiplies the chain up from the result down, or from the variable up. */
  readonly direction: 'backward' | 'forward';
}

export const ways: readonly Way[] = (['value', 'operand'] as const).flatMap((slopesFrom) =>
  (['backward', 'forward'] as const).map((direction) => ({ slopesFrom, direction })),
);

const derivative = (of: string, by: string) => nameOf({ kind: 'derivative', of, by });

function forward({ nodes }: GraphView, known: Known): number[] {
  const data: number[] = [];
  for (const { name, op, value, operands } of nodes) {
    const given = name === null ? undefined : known.get(name);
    if (given !== undefined || op === 'leaf' || op === 'constant') data.push(given ?? value);
    else data.push(apply(op, operands, data)[0]);
  }
  return data;
}

function apply(op: keyof typeof rules, operands: readonly number[], data: readonly number[]) {
  const rule: (...operands: number[]) => readonly [number, readonly number[]] = rules[op];
  return rule(...operands.map((place) => data[place] ?? Number.NaN));
}

/** Slopes that are commonly written by the operation's own value. */
const slopeByValue: ReadonlyMap<string, (value: number) => number> = new Map([
  ['sigmoid', (a) => a * (1 - a)],
  ['tanh', (a) => 1 - a * a],
  ['exp', (a) => a],
]);

function slopes({ op, operands }: GraphNode, value: number, data: readonly number[], way: Way): readonly number[] {
  const byValue = way.slopesFrom === 'value' ? slopeByValue.get(op) : undefined;
  if (byValue) return [byValue(value)];
  return op === 'leaf' || op === 'constant' ? [] : apply(op, operands, data)[1];
}

/** ∂node/∂parent for each named parent past unnamed nodes only, the parent by its place. */
function slopesInto(place: number, { nodes }: GraphView, data: readonly number[], way: Way): Map<number, number> {
  const found = new Map<number, number>();
  const open: [place: number, slope: number][] = [[place, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, slope] = next;
    const node = nodes[at];
    if (!node) continue;
    const local = slopes(node, data[at] ?? Number.NaN, data, way);
    node.operands.forEach((operand, i) => {
      const through = slope * (local[i] ?? 0);
      if (nodes[operand]?.op === 'constant') return;
      if (nodes[operand]?.name === null) open.push([operand, through]);
      else found.set(operand, (found.get(operand) ?? 0) + through);
    });
  }
  return found;
}

/** ∂of/∂by, on the way taking each derivative that is known as it is. */
function chained(view: GraphView, of: string, by: string, known: Known, way: Way): number {
  const data = forward(view, known);
  const name = (place: number) => view.nodes[place]?.name ?? '';
  const [top, bottom] = [of, by].map((each) => view.nodes.findIndex((node) => node.name === each));
  if (top === undefined || bottom === undefined || top < 0 || bottom < 0) return Number.NaN;
  const places = view.nodes.flatMap((node, place) =>
    node.name !== null && place >= bottom && place <= top ? place : [],
  );
  const links = places.flatMap((place) =>
    [...slopesInto(place, view, data, way)].map(([parent, slope]) => ({
      place,
      parent,
      slope: known.get(derivative(name(place), name(parent))) ?? slope,
    })),
  );
  const backward = way.direction === 'backward';
  const total = new Map([[backward ? top : bottom, 1]]);
  for (const place of backward ? places.toReversed() : places) {
    const given = known.get(backward ? derivative(of, name(place)) : derivative(name(place), by));
    if (given !== undefined) total.set(place, given);
    else if (place !== (backward ? top : bottom)) {
      const near = links.filter((link) => (backward ? link.parent : link.place) === place);
      const sum = near.reduce(
        (all, link) => all + link.slope * (total.get(backward ? link.place : link.parent) ?? 0),
        0,
      );
      total.set(place, sum);
    }
  }
  return total.get(backward ? bottom : top) ?? Number.NaN;
}

/**
 * The number of a quantity. Where a number on the way is known, that is taken instead of being worked out; the quantity's
 * own is always worked out. NaN for names that the graph does not have.
 */
export function evaluate(view: GraphView, quantity: Quantity, known: Known, way: Way): number {
  const others = new Map(known);
  others.delete(nameOf(quantity));
  const { of } = quantity;
  const value = () => {
    const place = view.nodes.findIndex(({ name }) => name === of);
    return forward(view, others)[place] ?? rateOf(view, of);
  };
  const result = view.nodes.at(-1)?.name ?? '';
  switch (quantity.kind) {
    case 'value':
      return value();
    case 'derivative':
      return chained(view, of, quantity.by, others, way);
    case 'step': {
      const slope = others.get(derivative(result, of)) ?? chained(view, result, of, others, way);
      const rate = view.answer.kind === 'update' ? view.answer.rate.name : '';
      return (others.get(rate) ?? rateOf(view, rate)) * slope;
    }
    case 'updated': {
      const step: Quantity = { kind: 'step', of };
      return value() - (others.get(nameOf(step)) ?? evaluate(view, step, others, way));
    }
  }
}

const rateOf = ({ answer }: GraphView, name: string) =>
  answer.kind === 'update' && answer.rate.name === name ? answer.rate.value : Number.NaN;
