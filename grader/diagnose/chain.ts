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

/** How many ways lead from each node down to the target; those without any are left out. */
function waysTo(target: Value, order: readonly Value[]): Map<Value, number> {
  const ways = new Map<Value, number>([[target, 1]]);
  for (const node of order) {
    if (node === target) continue;
    const count = node.parents.reduce((sum, parent) => sum + (ways.get(parent) ?? 0), 0);
    if (count > 0) ways.set(node, count);
  }
  return ways;
}

interface Edge {
  readonly node: Value;
  readonly operand: number;
  readonly parent: Value;
}

function edges(result: Value, target: Value, order: readonly Value[]): Edge[] | null {
  const ways = waysTo(target, order);
  if (ways.get(result) !== 1) return null;
  const found: Edge[] = [];
  for (let node = result; node !== target; ) {
    const operand = node.parents.findIndex((each) => ways.has(each));
    const parent = node.parents[operand];
    if (!parent) return null;
    found.push({ node, operand, parent });
    node = parent;
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
 * The links from `result` to `target`, each between two labelled nodes; the target's derivative is the product of their values.
 * @param order the tape of `result`.
 * @returns null when no way or several lead there, or an end of a link has no label: then it is not a product.
 */
export function chain(result: Value, target: Value, order: readonly Value[]): Link[] | null {
  const links: Link[] = [];
  let group: Edge[] = [];
  for (const edge of edges(result, target, order) ?? []) {
    group.push(edge);
    if (edge.parent.label === undefined) continue;
    const found = link(group);
    if (!found) return null;
    links.push(found);
    group = [];
  }
  return links.length > 0 ? links : null;
}
