import { add, exp, mul, type Operand, pow, sub, type Value } from '#grader/autograd/value.ts';

/** A function of x as learners read it: terms such as `x^3`, `2*x`, `0.5*exp(x)`, `sin(x)`, `4`, joined by ` + ` and ` - `. */
export type Term = readonly [factor: number, shape: string];

const shapes = /^(?:x|x\^\d|sin\(x\)|cos\(x\)|exp\(x\))$/;

function term(text: string): Term {
  const negative = text.startsWith('-');
  const parts = (negative ? text.slice(1) : text).split('*');
  const [first = '', shape] = parts;
  const number = /^\d+(\.\d+)?$/.test(first);
  const read: Term = number ? [Number(first), shape ?? 'x^0'] : [1, first];
  if (!shapes.test(read[1]) || parts.length > (number ? 2 : 1)) throw new RangeError(`no term: ${text}`);
  return negative ? [-read[0], read[1]] : read;
}

/** @throws RangeError when the text is no such function */
export const termsOf = (text: string): Term[] => text.replaceAll(' - ', ' + -').split(' + ').map(term);

const degree = (shape: string) => (shape === 'x' ? 1 : Number(shape.slice(2)));

function shapeAt(shape: string, x: number): number {
  if (shape === 'sin(x)') return Math.sin(x);
  if (shape === 'cos(x)') return Math.cos(x);
  if (shape === 'exp(x)') return Math.exp(x);
  return x ** degree(shape);
}

/** f(x) */
export const valueAt = (terms: readonly Term[], x: number): number =>
  terms.reduce((sum, [factor, shape]) => sum + factor * shapeAt(shape, x), 0);

function choose(n: number, k: number): number {
  return k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k;
}

/** (s(x + h) − s(x − h)) / 2h of one shape, multiplied out by hand: nothing in it cancels. */
function shapeSlope(shape: string, x: number, h: number): number {
  if (shape === 'sin(x)') return (Math.cos(x) * Math.sin(h)) / h;
  if (shape === 'cos(x)') return (-Math.sin(x) * Math.sin(h)) / h;
  if (shape === 'exp(x)') return (Math.exp(x) * Math.sinh(h)) / h;
  const n = degree(shape);
  let sum = 0;
  for (let k = 1; k <= n; k += 2) sum += choose(n, k) * x ** (n - k) * h ** (k - 1);
  return sum;
}

/** The central difference by hand: term by term, by the binomial and the addition theorems. */
export const slopeByHand = (terms: readonly Term[], x: number, h: number): number =>
  terms.reduce((sum, [factor, shape]) => sum + factor * shapeSlope(shape, x, h), 0);

/** The same function as an expression. sin and cos, which the autograd has not, are their series. */
export function expression(terms: readonly Term[], x: Value): Value {
  const part = (shape: string): Operand => {
    if (shape === 'exp(x)') return exp(x);
    if (shape === 'sin(x)') return series(x, 1);
    if (shape === 'cos(x)') return series(x, 0);
    return degree(shape) === 0 ? 1 : pow(x, degree(shape));
  };
  return terms.reduce<Value>((sum, [factor, shape]) => add(sum, mul(factor, part(shape))), mul(0, x));
}

/** Σ (−1)^k · x^(2k + first) / (2k + first)!, enough terms for |x| ≤ 5. */
function series(x: Value, first: 0 | 1): Value {
  let factorial = 1;
  let sum: Value = mul(0, x);
  for (let n = first; n < 40; n += 2) {
    const power = n === 0 ? add(1, mul(0, x)) : pow(x, n);
    sum = ((n - first) / 2) % 2 === 0 ? add(sum, mul(power, 1 / factorial)) : sub(sum, mul(power, 1 / factorial));
    factorial *= (n + 1) * (n + 2);
  }
  return sum;
}
