/**
 * @file Reads a formula as people type one, and computes it. mathjs only parses: its tree is taken over node by node into ours, which can
 * hold nothing but arithmetic, and never evaluated by mathjs (docs/decisions/011-quiz-items.md). Pure, but 40 KB with mathjs: pages load it when needed.
 */
import {
  type ConstantNode,
  create,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  parseDependencies,
  type SymbolNode,
} from 'mathjs/number';
import { rules } from '#grader/autograd/rules.ts';
import type { Unreadable } from '#grader/quiz/kind.ts';
import { plainText } from '#grader/quiz/typed.ts';

const longest = 300;
const deepest = 30;

type Binary = 'add' | 'sub' | 'mul' | 'div' | 'pow';
type Unary = 'exp' | 'log' | 'abs' | 'sqrt' | 'tanh' | 'sigmoid';

export type Formula =
  | { readonly op: 'number'; readonly value: number }
  /** `name` as in the item's `variables`, however it was spelt. */
  | { readonly op: 'variable'; readonly name: string }
  | { readonly op: 'neg' | Unary; readonly of: Formula }
  | { readonly op: Binary; readonly left: Formula; readonly right: Formula };

const functions: ReadonlyMap<string, Unary> = new Map([
  ['exp', 'exp'],
  ['ln', 'log'],
  ['log', 'log'],
  ['abs', 'abs'],
  ['sqrt', 'sqrt'],
  ['tanh', 'tanh'],
  ['sigmoid', 'sigmoid'],
  ['sigma', 'sigmoid'],
]);

const operators: ReadonlyMap<string, Binary> = new Map([
  ['add', 'add'],
  ['subtract', 'sub'],
  ['multiply', 'mul'],
  ['divide', 'div'],
  ['pow', 'pow'],
  // `2.*x`: what stands before the operator is the point of `2.`.
  ['dotMultiply', 'mul'],
  ['dotDivide', 'div'],
  ['dotPow', 'pow'],
]);

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  σ: 'sigma',
  φ: 'phi',
};

/** One spelling for h1, h_1, h₁ (lowered digits are plain ones already), and for η and eta. */
const spelt = (name: string) => [...name.replaceAll('_', '')].map((letter) => greek[letter] ?? letter).join('');

class Refusal extends Error {
  readonly reason: Unreadable;
  constructor(reason: Unreadable) {
    super(reason.unreadable);
    this.reason = reason;
  }
}

const { parse } = create({ ...parseDependencies }, {});

type Names = ReadonlyMap<string, string>;

const isOperator = (node: MathNode | undefined): node is OperatorNode => node?.type === 'OperatorNode';
const isImplicit = (node: MathNode | undefined) => isOperator(node) && node.implicit;
const isDivision = (node: MathNode | undefined) => isOperator(node) && node.op === '/';

/** `x(1 - x)`, which mathjs takes for a call, is a product where x is a variable. */
const isProduct = (node: MathNode | undefined, names: Names): node is FunctionNode =>
  node?.type === 'FunctionNode' && names.has(spelt((node as FunctionNode).fn.name));

/** Whether people disagree on what such an expression means: 1/2x, a/b(c), 2^x(1 - x). */
function isAmbiguous({ op, implicit, args: [left, right] }: OperatorNode, names: Names): boolean {
  const loose = isImplicit(right) || isProduct(right, names);
  return ((op === '/' || op === '^') && loose) || (implicit && isDivision(left));
}

const isEuler = (node: MathNode, names: Names) =>
  node.type === 'SymbolNode' && (node as SymbolNode).name === 'e' && !names.has('e');

const variable = (name: string): Formula => ({ op: 'variable', name });
const product = (left: Formula, right: Formula): Formula => ({ op: 'mul', left, right });

function fromSymbol(node: SymbolNode, names: Names): Formula {
  const { name } = node;
  const known = names.get(spelt(name));
  if (known !== undefined) return variable(known);
  if (isEuler(node, names)) return { op: 'exp', of: { op: 'number', value: 1 } };
  throw new Refusal({ unreadable: 'variable', at: name });
}

/** A call of one of ours, or a product that looks like a call; `power` is what such a product's second factor is raised to. */
function fromFunction(node: FunctionNode, names: Names, power?: MathNode): Formula {
  const [argument, ...more] = node.args;
  if (!argument || more.length > 0) throw new Refusal({ unreadable: 'formula' });
  const of = fromNode(argument, names);
  const known = names.get(spelt(node.fn.name));
  if (known !== undefined)
    return product(variable(known), power ? { op: 'pow', left: of, right: fromNode(power, names) } : of);
  const op = functions.get(spelt(node.fn.name));
  if (!op) throw new Refusal({ unreadable: 'variable', at: node.fn.name });
  return { op, of };
}

function fromOperator(node: OperatorNode, names: Names): Formula {
  const [first, second] = node.args;
  if (!first) throw new Refusal({ unreadable: 'formula' });
  if (node.fn === 'unaryPlus') return fromNode(first, names);
  if (node.fn === 'unaryMinus') return { op: 'neg', of: fromNode(first, names) };
  const op = operators.get(node.fn);
  if (!op || !second) throw new Refusal({ unreadable: 'formula' });
  if (isAmbiguous(node, names)) throw new Refusal({ unreadable: 'ambiguous' });
  if (op === 'pow' && isEuler(first, names)) return { op: 'exp', of: fromNode(second, names) };
  if (op === 'pow' && isProduct(first, names)) return fromFunction(first, names, second);
  return { op, left: fromNode(first, names), right: fromNode(second, names) };
}

function fromNode(node: MathNode, names: Names): Formula {
  switch (node.type) {
    case 'ParenthesisNode':
      return fromNode((node as ParenthesisNode).content, names);
    case 'SymbolNode':
      return fromSymbol(node as SymbolNode, names);
    case 'FunctionNode':
      return fromFunction(node as FunctionNode, names);
    case 'OperatorNode':
      return fromOperator(node as OperatorNode, names);
    case 'ConstantNode': {
      const { value } = node as ConstantNode<number>;
      if (typeof value === 'number' && Number.isFinite(value)) return { op: 'number', value };
    }
  }
  throw new Refusal({ unreadable: 'formula' });
}

/** How deep the brackets go. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    most = Math.max(most, depth);
  }
  return most;
}

/** What mathjs would read as something else than arithmetic: 0x1 as hexadecimal, w1.5 as w1 times .5, and any other character. */
const stray = /[^\w.+\-*/^() \p{Script=Greek}]|(?<![\w.])0[xbo]|(?<=[A-Za-z_]\w*)\./iu;

/**
 * A formula of + − * / ^, brackets, the functions above and `variables`, with products that need no sign (2x, x(1 − x)).
 * `at` counts characters of what was typed, from 1. Never throws.
 */
export function parseFormula(typed: string, variables: readonly string[]): Formula | Unreadable {
  if (typed.length > longest) return { unreadable: 'too-long' };
  const { text: plain, places } = plainText(typed);
  if (plain.trim() === '') return { unreadable: 'empty' };
  const at = (index: number) => (places[index] ?? typed.length) + 1;
  const strange = stray.exec(plain);
  if (strange) return { unreadable: 'formula', at: at(strange.index) };
  if (depthOf(plain) > deepest) return { unreadable: 'too-long' };
  const text = plain.replaceAll('**', '^ ');
  const names = new Map(variables.map((name) => [spelt(name), name]));
  try {
    return fromNode(parse(text), names);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    const character = error instanceof SyntaxError && 'char' in error ? Number(error.char) : Number.NaN;
    return Number.isInteger(character) ? { unreadable: 'formula', at: at(character - 1) } : { unreadable: 'formula' };
  }
}

/** The formula's value; NaN or infinite where it has none. @throws RangeError on a variable without a value. */
export function evaluate(formula: Formula, values: Readonly<Record<string, number>>): number {
  switch (formula.op) {
    case 'number':
      return formula.value;
    case 'variable': {
      const value = values[formula.name];
      if (value === undefined) throw new RangeError(`${formula.name} has no value`);
      return value;
    }
    case 'neg':
      return -evaluate(formula.of, values);
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'pow':
      return rules[formula.op](evaluate(formula.left, values), evaluate(formula.right, values))[0];
    default:
      return rules[formula.op](evaluate(formula.of, values))[0];
  }
}
