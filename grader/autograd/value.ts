/**
 * @file Scalars that remember how they were computed. Build an expression out of them, then ask `gradients` (backward.ts):
 *
 *     const { w, x, b } = leaves({ w: 0.5, x: 2, b: -1 });
 *     const a = label(sigmoid(add(mul(w, x), b)), 'a');
 *     gradients(pow(sub(1, a), 2), { w, b });
 */
import { type OpName, rules } from '#grader/autograd/rules.ts';

/** A node of the expression, never changed once made. `leaf`: a variable; `constant`: a plain number, which has no gradient. */
export interface Value {
  readonly data: number;
  readonly op: OpName | 'leaf' | 'constant';
  /** The operands in order; the same one twice in `mul(x, x)`. */
  readonly parents: readonly Value[];
  /** ∂this/∂parent for each parent, at these data. */
  readonly localGrads: readonly number[];
  readonly label?: string;
}

/** Wherever an operand is wanted, a plain number stands for a constant. */
export type Operand = Value | number;

/** A variable to differentiate by. */
export const leaf = (data: number, label?: string): Value => ({ data, op: 'leaf', parents: [], localGrads: [], label });

/** One labelled variable for each entry, e.g. for all weights of a network at once. */
export function leaves<Key extends string>(data: Readonly<Record<Key, number>>): Record<Key, Value> {
  const named: Partial<Record<Key, Value>> = {};
  for (const key in data) named[key] = leaf(data[key], key);
  return named as Record<Key, Value>;
}

/** A copy of a computed value under a name; use the copy from then on. @throws RangeError on a leaf, which is named when made. */
export function label(value: Value, name: string): Value {
  if (value.op === 'leaf') throw new RangeError('A leaf is named as it is made: leaf(data, name)');
  return { ...value, label: name };
}

function lift(operand: Operand): Value {
  if (typeof operand !== 'number') return operand;
  return { data: operand, op: 'constant', parents: [], localGrads: [] };
}

type Unary = 'exp' | 'log' | 'sqrt' | 'abs' | 'sigmoid' | 'tanh' | 'relu';
type Binary = 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'max';

function unary(op: Unary) {
  return (operand: Operand): Value => {
    const a = lift(operand);
    const [data, localGrads] = rules[op](a.data);
    return { data, op, parents: [a], localGrads };
  };
}

function binary(op: Binary) {
  return (left: Operand, right: Operand): Value => {
    const [a, b] = [lift(left), lift(right)];
    const [data, localGrads] = rules[op](a.data, b.data);
    return { data, op, parents: [a, b], localGrads };
  };
}

export const add = binary('add');
export const sub = binary('sub');
export const mul = binary('mul');
export const div = binary('div');
/** The exponent may be a variable where the base is positive. */
export const pow = binary('pow');
export const max = binary('max');
export const exp = unary('exp');
/** Natural logarithm. */
export const log = unary('log');
export const sqrt = unary('sqrt');
export const abs = unary('abs');
export const sigmoid = unary('sigmoid');
export const tanh = unary('tanh');
export const relu = unary('relu');

/** Σ of any number of terms; 0 of none. */
export function sum(terms: readonly Operand[]): Value {
  const parents = terms.map(lift);
  const [data, localGrads] = rules.sum(...parents.map((parent) => parent.data));
  return { data, op: 'sum', parents, localGrads };
}

export const neg = (a: Operand): Value => mul(-1, a);
export const square = (a: Operand): Value => pow(a, 2);
export const mean = (terms: readonly Operand[]): Value => div(sum(terms), terms.length);
