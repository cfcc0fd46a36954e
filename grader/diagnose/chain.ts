/** @file The chain rule read off the tape: which links lead from the result to a variable, and what each link multiplies. */
import type { Value } from '#grader/autograd/value.ts';
import type { ChainTerm, Factor, FactorPower } from '#grader/report.ts';

/** A factor with its number in one case. */
export interface Measured extends FactorPower {
  readonly value: number;
}

/** A link of the chain in one case: ∂of/∂by, its value, and its parts when it is a plain product of them. */
export interface Link extends Omit<ChainTerm, 'parts'> {
  readonly value: number;
  readonly parts: readonly Measured[] | null;
}

/** One name for one number: a link that is nothing but a value shares that value's. */
export function factorId(factor: Factor): string {
  switch (factor.kind) {
    case 'derivative':
      return `d:${factor.of}/${factor.by}`;
    case 'difference':
      return `${factor.of}-${factor.minus}`;
    case 'number':
      return `n:${factor.value}`;
    default:
      return `${factor.kind}:${factor.of}`;
  }
}

export function measured(factor: Factor, value: number, exponent = 1): Measured {
  return { id: factorId(factor), factor, value, exponent };
}

interface Edge {
  readonly node: Value;
  readonly operand: number;
  readonly parent: Value;
}

/** Who is computed from each node of a tape. */
function usesOf(order: readonly Value[]): Map<Value, Edge[]> {
  const uses = new Map<Value, Edge[]>();
  for (const node of order) {
    node.parents.forEach((parent, operand) => {
      const edges = uses.get(parent);
      if (edges) edges.push({ node, operand, parent });
      else uses.set(parent, [{ node, operand, parent }]);
    });
  }
  return uses;
}

/** The edges from the next labelled node above down to `target`; null when several ways lead up, or none. */
function edgesAbove(target: Value, uses: ReadonlyMap<Value, readonly Edge[]>): Edge[] | null {
  const found: Edge[] = [];
  for (let node = target; node === target || node.label === undefined; ) {
    const [edge, other] = uses.get(node) ?? [];
    if (!edge || other) return null;
    found.unshift(edge);
    node = edge.node;
  }
  return found;
}

/** A product under way; `parts` becomes null where something is not a plain product of named numbers. */
interface Product {
  parts: Measured[] | null;
  sign: number;
}

const additive = new Set(['add', 'sub', 'sum']);

function multiply(product: Product, node: Value | undefined, exponent: number): void {
  if (!product.parts || !node) product.parts = null;
  else if (node.op === 'constant') {
    const size = Math.abs(node.data);
    if (node.data < 0) product.sign = -product.sign;
    if (size !== 1) product.parts.push(measured({ kind: 'number', value: size }, size, exponent));
  } else if (node.label !== undefined) {
    product.parts.push(measured({ kind: 'value', of: node.label }, node.data, exponent));
  } else if (node.op === 'mul') for (const parent of node.parents) multiply(product, parent, exponent);
  else if (node.op === 'sub') multiplyDifference(product, node, exponent);
  else product.parts = null;
}

function multiplyDifference(product: Product, { parents, data }: Value, exponent: number): void {
  const [of, minus] = [parents[0]?.label, parents[1]?.label];
  if (of === undefined || minus === undefined) product.parts = null;
  else product.parts?.push(measured({ kind: 'difference', of, minus }, data, exponent));
}

/** Multiplies what stands on one edge of the tape: the rules of differentiation, as far as they give named numbers. */
function follow(product: Product, { node, operand }: Edge): void {
  const [a, b] = node.parents;
  if (node.op === 'sub' && operand === 1) product.sign = -product.sign;
  else if (additive.has(node.op)) return;
  else if (node.op === 'mul') multiply(product, operand === 0 ? b : a, 1);
  else if (node.op === 'div' && operand === 0) multiply(product, b, -1);
  else if (node.op === 'pow' && operand === 0 && b?.op === 'constant' && b.data === 2) {
    product.parts?.push(measured({ kind: 'number', value: 2 }, 2));
    multiply(product, a, 1);
  } else if (node.op === 'sigmoid' && node.label !== undefined) {
    product.parts?.push(measured({ kind: 'value', of: node.label }, node.data));
    product.parts?.push(measured({ kind: 'complement', of: node.label }, 1 - node.data));
  } else product.parts = null;
}

/** A minus is worked into a difference if there is one: −(y − o1) is o1 − y. Otherwise it is a factor of its own. */
function signed({ parts, sign }: Product): Measured[] | null {
  if (!parts || sign > 0) return parts;
  const at = parts.findIndex(({ factor }) => factor.kind === 'difference');
  const { factor, value, exponent } = parts[at] ?? {};
  if (factor?.kind !== 'difference' || value === undefined)
    return [measured({ kind: 'number', value: -1 }, -1), ...parts];
  return parts.with(at, measured({ kind: 'difference', of: factor.minus, minus: factor.of }, -value, exponent));
}

function link(group: readonly Edge[]): Link | null {
  const [of, by] = [group[0]?.node.label, group.at(-1)?.parent.label];
  if (of === undefined || by === undefined) return null;
  const product: Product = { parts: [], sign: 1 };
  for (const edge of group) follow(product, edge);
  const value = group.reduce((all, { node, operand }) => all * (node.localGrads[operand] ?? 0), 1);
  const op = group.find(({ node }) => !additive.has(node.op))?.node.op ?? 'sum';
  const parts = signed(product);
  const only = parts?.length === 1 ? parts[0] : undefined;
  const whole: Factor = { kind: 'derivative', of, by };
  return { id: only?.exponent === 1 ? only.id : factorId(whole), of, by, op, value, parts };
}

/**
 * The links from `result` to any of its nodes, each between two labelled nodes; the node's derivative is the product of their values.
 * @param order the tape of `result`.
 * @returns for a node its links, or null when no way or several lead there, or an end of a link has no label: then it is not a product.
 */
export function chains(result: Value, order: readonly Value[]): (target: Value) => readonly Link[] | null {
  const uses = usesOf(order);
  // Many variables share the way through the last layers.
  const known = new Map<Value, readonly Link[] | null>([[result, []]]);
  const linksTo = (target: Value): readonly Link[] | null => {
    const found = known.get(target);
    if (found !== undefined) return found;
    const group = edgesAbove(target, uses);
    const above = group?.[0] && linksTo(group[0].node);
    const last = group && above ? link(group) : null;
    const links = above && last ? [...above, last] : null;
    known.set(target, links);
    return links;
  };
  return (target) => {
    const links = linksTo(target);
    return links && links.length > 0 ? links : null;
  };
}

/** The links to a single node: see `chains`. */
export const chain = (result: Value, target: Value, order: readonly Value[]): readonly Link[] | null =>
  chains(result, order)(target);
