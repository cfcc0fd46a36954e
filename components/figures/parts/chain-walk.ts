import type { Parameters } from '#exercises/network.ts';
import { lossGraph } from '#exercises/network-graph.ts';
import { backward, tape } from '#grader/autograd/backward.ts';
import type { Value } from '#grader/autograd/value.ts';

/** The quantities that one comes by on the way back from the loss, for each weight that a walk leads to. */
const ways = {
  w5: ['L', 'o1', 'z_o1', 'w5'],
  w1: ['L', 'o1', 'z_o1', 'h1', 'z_h1', 'w1'],
} as const;

export type Goal = keyof typeof ways;
export type LinkName = 'L-o1' | 'o1-z_o1' | 'z_o1-w5' | 'z_o1-h1' | 'h1-z_h1' | 'z_h1-w1';

/** One factor of the chain rule, ∂of/∂by. */
export interface Link {
  readonly name: LinkName;
  readonly of: string;
  readonly by: string;
  readonly factor: number;
  /** ∂L/∂by: the product of all factors up to this one. */
  readonly product: number;
}

export interface Walk {
  readonly links: readonly Link[];
  /** Every quantity of the forward pass by its name. */
  readonly values: Readonly<Record<string, number>>;
}

/** The way back to a weight for one sample, each factor and product by the autograd. */
export function chainWalk(goal: Goal, x1: number, x2: number, y: number, p: Parameters): Walk {
  const { L } = lossGraph(x1, x2, y, p);
  const nodes = new Map(tape(L).map((node) => [node.label ?? '', node]));
  const named = (name: string): Value => {
    const node = nodes.get(name);
    if (!node) throw new Error(`The loss has no ${name}.`);
    return node;
  };
  const way: readonly string[] = ways[goal];
  const products = backward(L);
  const links = way.slice(1).map((by, i): Link => {
    const of = way[i] ?? '';
    return {
      name: `${of}-${by}` as LinkName,
      of,
      by,
      // From one quantity of the way to the next there is a single path.
      factor: backward(named(of)).get(named(by)) ?? 0,
      product: products.get(named(by)) ?? 0,
    };
  });
  return { links, values: Object.fromEntries([...nodes].map(([name, { data }]) => [name, data])) };
}
