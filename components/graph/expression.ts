import { short } from '#components/graph/show.ts';
import type { OpName } from '#grader/autograd/rules.ts';
import type { GraphLink, GraphView } from '#grader/graph-view.ts';

/** How a number comes about from named ones; the report's expressions are of this kind too. */
export type Expression =
  | { readonly name: string; readonly value: number }
  | { readonly number: number }
  | { readonly op: OpName; readonly operands: readonly Expression[] };

/** A piece of a formula on its line: plain text, a quantity's name, or something raised. */
export type Token = string | { readonly name: string } | { readonly raised: readonly Token[] };

/** How the quantity at a place comes about from the nearest ones with names. */
export function expressionOf({ nodes }: Pick<GraphView, 'nodes'>, place: number): Expression {
  const { op, value, operands } = nodes[place] ?? { op: 'constant', value: Number.NaN, operands: [] };
  if (op === 'leaf' || op === 'constant') return { number: value };
  const inner = operands.map((operand): Expression => {
    const node = nodes[operand];
    return node && node.name !== null ? { name: node.name, value: node.value } : expressionOf({ nodes }, operand);
  });
  return { op, operands: inner };
}

type Part = NonNullable<GraphLink['parts']>[number];

/** The product a link is equal to; null when it is none. Without factors it is 1: the slope of a mere term. */
export function productOf(parts: GraphLink['parts'], value: (name: string) => number): Expression | null {
  if (!parts) return null;
  const factors = parts.map((part): Expression => {
    const base = baseOf(part, value);
    return part.exponent === 1 ? base : { op: 'pow', operands: [base, { number: part.exponent }] };
  });
  const [first, ...others] = factors;
  if (!first) return { number: 1 };
  return others.length === 0 ? first : { op: 'mul', operands: factors };
}

function baseOf({ factor, value: measured }: Part, value: (name: string) => number): Expression {
  const named = (name: string) => ({ name, value: value(name) });
  switch (factor.kind) {
    case 'value':
      return named(factor.of);
    case 'complement':
      return { op: 'sub', operands: [{ number: 1 }, named(factor.of)] };
    case 'difference':
      return { op: 'sub', operands: [named(factor.of), named(factor.minus)] };
    default:
      return { number: measured };
  }
}

type Leaf = (name: string, value: number) => { readonly tokens: readonly Token[]; readonly negative: boolean };

const symbols: Leaf = (name) => ({ tokens: [{ name }], negative: false });
const numbers: Leaf = (_, value) => ({ tokens: [short(value)], negative: value < 0 });

/** How tightly something holds together: a sum least, a name most. A negative number stands alone or in brackets. */
const [whole, sum, product, power, atom] = [0, 1, 2, 3, 4] as const;

interface Written {
  readonly tokens: readonly Token[];
  readonly holds: number;
}

const functions: Partial<Record<OpName, string>> = { sigmoid: 'σ', log: 'ln', tanh: 'tanh', relu: 'relu', max: 'max' };

class Writer {
  constructor(readonly leaf: Leaf) {}

  write(expression: Expression): Written {
    if ('number' in expression) return this.number(expression.number);
    if ('op' in expression) return this.operation(expression.op, expression.operands);
    const { tokens, negative } = this.leaf(expression.name, expression.value);
    return { tokens, holds: negative ? whole : atom };
  }

  private number(value: number): Written {
    return { tokens: [short(value)], holds: value < 0 ? whole : atom };
  }

  /** In brackets where it would fall apart. */
  private held(expression: Expression, least: number): readonly Token[] {
    const { tokens, holds } = this.write(expression);
    return holds < least ? ['(', ...tokens, ')'] : tokens;
  }

  private joined(operands: readonly Expression[], sign: string, holds: number): Written {
    const tokens = operands.flatMap((each, i) => {
      // Subtraction and division take one more step of care on their right.
      const least = i > 0 && (sign === ' − ' || sign === ' / ') ? holds + 1 : holds;
      return [...(i > 0 ? [sign] : []), ...this.held(each, i === 0 && holds === sum ? whole : least)];
    });
    return { tokens, holds };
  }

  private operation(op: OpName, operands: readonly Expression[]): Written {
    const [first = { number: Number.NaN }, second = { number: Number.NaN }] = operands;
    switch (op) {
      case 'add':
      case 'sum':
        return this.joined(operands, ' + ', sum);
      case 'sub':
        return this.joined(operands, ' − ', sum);
      case 'mul':
        if ('number' in first && first.number === -1)
          return { tokens: ['−', ...this.held(second, power)], holds: whole };
        return this.joined(operands, ' · ', product);
      case 'div':
        return this.joined(operands, ' / ', product);
      case 'pow':
        return { tokens: [...this.held(first, atom), { raised: this.held(second, whole) }], holds: power };
      case 'exp':
        return { tokens: ['e', { raised: this.held(first, whole) }], holds: power };
      case 'sqrt':
        return { tokens: ['√(', ...this.held(first, whole), ')'], holds: atom };
      case 'abs':
        return { tokens: ['|', ...this.held(first, whole), '|'], holds: atom };
      default: {
        const inner = operands.flatMap((each, i) => [...(i > 0 ? [', '] : []), ...this.held(each, whole)]);
        return { tokens: [functions[op] ?? op, '(', ...inner, ')'], holds: atom };
      }
    }
  }
}

/** `h1·(1 − h1)` */
export const inSymbols = (expression: Expression): readonly Token[] => new Writer(symbols).write(expression).tokens;

/** `0.7824·(1 − 0.7824)` */
export const inNumbers = (expression: Expression): readonly Token[] => new Writer(numbers).write(expression).tokens;

/** A formula as one line of plain text, for a screen reader and for tests. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (typeof token === 'string') return token;
      if ('name' in token) return token.name;
      const raised = plainText(token.raised);
      return raised === '2' ? '²' : `^(${raised})`;
    })
    .join('');
}
