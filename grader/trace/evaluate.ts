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

const defaultWay: Way = { slopesFrom: 'value', direction: 'backward' };

const derivative = (of: string, by: string) => nameOf({ kind: 'derivative', of, by });

function forward(nodes: readonly GraphNode[], known: Known): number[] {
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

interface Link {
  /** Of the derivative that it is. */
  readonly name: string;
  /** The end that is reached first: above in the backward direction, below in the forward one. */
  readonly from: string;
  readonly slope: number;
}

/** Works out quantities of one graph, going on from what is known where that is on the way. */
export class Evaluator {
  private readonly places: ReadonlyMap<string, number>;
  private readonly top: string;
  private found: ReadonlyMap<string, readonly Link[]> | undefined;

  constructor(
    private readonly view: GraphView,
    private readonly known: Known = new Map(),
    private readonly way: Way = defaultWay,
  ) {
    this.places = new Map(view.nodes.flatMap(({ name }, place) => (name === null ? [] : [[name, place]])));
    this.top = view.nodes.at(-1)?.name ?? '';
  }

  /** The quantity's own number is always worked out, even when it is known. NaN for names that the graph does not have. */
  number(quantity: Quantity): number {
    const { of } = quantity;
    switch (quantity.kind) {
      case 'value':
        return this.value(of);
      case 'derivative':
        return this.chained(of, quantity.by);
      case 'step':
        return this.rate() * this.given({ kind: 'derivative', of: this.top, by: of });
      case 'updated':
        return this.given({ kind: 'value', of }) - this.given({ kind: 'step', of });
    }
  }

  private given(quantity: Quantity): number {
    return this.known.get(nameOf(quantity)) ?? this.number(quantity);
  }

  private rate(): number {
    const { answer } = this.view;
    return answer.kind === 'update' ? (this.known.get(answer.rate.name) ?? answer.rate.value) : Number.NaN;
  }

  private value(name: string): number {
    const { answer, nodes } = this.view;
    const place = this.places.get(name);
    if (place === undefined)
      return answer.kind === 'update' && answer.rate.name === name ? answer.rate.value : Number.NaN;
    const others = new Map(this.known);
    others.delete(name);
    return forward(nodes.slice(0, place + 1), others).at(-1) ?? Number.NaN;
  }

  /** The links between named nodes by the end that is reached last. */
  private links(): ReadonlyMap<string, readonly Link[]> {
    if (this.found) return this.found;
    const data = forward(this.view.nodes, this.known);
    const found = new Map<string, Link[]>();
    for (const [of, place] of this.places) {
      for (const [parent, slope] of slopesInto(place, this.view, data, this.way)) {
        const by = this.view.nodes[parent]?.name ?? '';
        const [from, to] = this.way.direction === 'backward' ? [of, by] : [by, of];
        const link = { name: derivative(of, by), from, slope };
        found.set(to, [...(found.get(to) ?? []), link]);
      }
    }
    this.found = found;
    return found;
  }

  /** ∂of/∂by, on the way taking each derivative that is known as it is. */
  private chained(of: string, by: string): number {
    const [high, low] = [this.places.get(of), this.places.get(by)];
    if (high === undefined || low === undefined) return Number.NaN;
    const own = derivative(of, by);
    const backward = this.way.direction === 'backward';
    const [from, to] = backward ? [of, by] : [by, of];
    const total = new Map([[from, 1]]);
    const within = [...this.places].filter(([name, place]) => place <= high && place >= low && name !== from);
    for (const [name] of backward ? within.reverse() : within) {
      const whole = backward ? derivative(of, name) : derivative(name, by);
      const given = whole === own ? undefined : this.known.get(whole);
      if (given !== undefined) total.set(name, given);
      else {
        let sum = 0;
        for (const link of this.links().get(name) ?? []) {
          const local = link.name === own ? link.slope : (this.known.get(link.name) ?? link.slope);
          sum += (total.get(link.from) ?? 0) * local;
        }
        total.set(name, sum);
      }
    }
    return total.get(to) ?? Number.NaN;
  }
}
