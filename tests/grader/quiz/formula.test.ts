import fc from 'fast-check';
import katex from 'katex';
import { expect, test } from 'vitest';
import { evaluate, type Formula, parseFormula } from '#grader/quiz/formula.ts';
import { formulaTex } from '#grader/quiz/formula-tex.ts';

const names = ['x', 'y', 'z', 'o1', 'h1', 'w5', 'eta', 'z_h1'];
const values = { x: 0.7, y: 1.3, z: -0.4, o1: 0.62, h1: 0.55, w5: -1.1, eta: 0.1, z_h1: 0.9 };
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

function parsed(typed: string): Formula {
  const formula = parseFormula(typed, names);
  if ('unreadable' in formula) throw new Error(`${typed}: ${formula.unreadable} at ${formula.at}`);
  return formula;
}

const refused = (typed: string) => {
  const formula = parseFormula(typed, names);
  return 'unreadable' in formula ? formula : null;
};

const { x, y, z, o1, h1, w5, eta, z_h1 } = values;

test.each([
  ['2*(o1-y)*o1*(1-o1)*w5', 2 * (o1 - y) * o1 * (1 - o1) * w5],
  ['2(o1−y)·o1(1−o1)h₁', 2 * (o1 - y) * o1 * (1 - o1) * h1],
  ['2 × (o_1 － y) × o1（1−o1）× h_1', 2 * (o1 - y) * o1 * (1 - o1) * h1],
  ['x(1-x)', x * (1 - x)],
  ['x(1-x)^2', x * (1 - x) ** 2],
  ['x(1-x)²', x * (1 - x) ** 2],
  ['x(y)(2)', x * y * 2],
  ['(1-x)(1-y)', (1 - x) * (1 - y)],
  ['sigmoid(z)(1-sigmoid(z))', sigmoid(z) * (1 - sigmoid(z))],
  ['σ(z)', sigmoid(z)],
  ['sigma(z)', sigmoid(z)],
  ['1/(1+exp(-z))', sigmoid(z)],
  ['1/(1+e^-z)', sigmoid(z)],
  ['e', Math.E],
  ['-x^2', -(x ** 2)],
  ['x**2', x ** 2],
  ['2^3^2', 512],
  ['x⁻¹', 1 / x],
  ['x ÷ y', x / y],
  ['ln(x)', Math.log(x)],
  ['log(x)', Math.log(x)],
  ['sqrt(x) + abs(z) + tanh(y)', Math.sqrt(x) + Math.abs(z) + Math.tanh(y)],
  ['η x', eta * x],
  ['z_h1', z_h1],
  ['zh1', z_h1],
  ['2.*x', 2 * x],
  ['.5x', 0.5 * x],
  ['1e-1x', 0.1 * x],
  ['1/2*x', x / 2],
  ['x/y/2', x / y / 2],
  ['2^x y', 2 ** x * y],
])('%s is read as one would read it', (typed, value) => {
  expect(evaluate(parsed(typed), values)).toBeCloseTo(value, 12);
});

test.each(['1/2x', 'x/y(1-x)', 'x/2y', '2^x(1-x)', 'x^-1/2 y', '-1/2x'])(
  '%s means two things, so brackets are asked for',
  (typed) => {
    expect(refused(typed)).toEqual({ unreadable: 'ambiguous' });
  },
);

test('a name that is not the item’s is said, whatever it means elsewhere', () => {
  for (const name of ['q', 'xy', 'constructor', '__proto__', 'toString', 'pi', 'i', 'exp'])
    expect(refused(`2*${name}`)).toEqual({ unreadable: 'variable', at: name });
  expect(refused('f(x)')).toEqual({ unreadable: 'variable', at: 'f' });
  expect(refused('sin x')).toEqual({ unreadable: 'variable', at: 'sin' });
});

test.each([
  ['x +', 4],
  ['x # y', 3],
  ['x = y', 3],
  ['x; y', 2],
  ['x\n= y', 3],
  ['(x', 3],
  ['x)', 2],
  ['w5.5', 3],
  ['2 3', 3],
  ['０x1', 1],
  ['2²²+*', 5],
  ["x'", 2],
  ['x!', 2],
  ['[x]', 1],
  ['"x"', 1],
  ['x.y', 2],
  ['max(x, y)', 6],
  ['x ? y : z', 3],
  ['50%', 3],
])('%s stops making sense at character %i of what was typed', (typed, at) => {
  expect(refused(typed)).toEqual({ unreadable: 'formula', at });
});

test.each([
  'x mod y',
  'x to y',
  'x in y',
  'not x',
  'x and y',
  'true',
  'null',
  'Infinity',
  'NaN',
  '1e999',
  'exp()',
  'x()',
])('%s, which the parser below knows, is none of ours', (typed) => {
  expect(refused(typed)?.unreadable).toMatch(/formula|variable/);
});

test('nothing and too much are refused as that', () => {
  expect(refused(' 　')).toEqual({ unreadable: 'empty' });
  expect(refused('x+'.repeat(200))).toEqual({ unreadable: 'too-long' });
  expect(refused(`${'('.repeat(40)}x${')'.repeat(40)}`)).toEqual({ unreadable: 'too-long' });
});

test('the longest chains that may be typed are read', () => {
  expect(evaluate(parsed(`${'-'.repeat(298)}x`), values)).toBe(x);
  expect(evaluate(parsed(`x${'^1'.repeat(149)}`), values)).toBe(x);
});

test('a formula without a value is not a number, and a missing variable is our mistake', () => {
  expect(evaluate(parsed('sqrt(z)'), values)).toBeNaN();
  expect(evaluate(parsed('1/(x-x)'), values)).toBe(Number.POSITIVE_INFINITY);
  expect(() => evaluate(parsed('x'), {})).toThrow('x has no value');
});

test.each([
  ['2*(o1-y)*h1', '2 \\cdot \\left(o_1 - y\\right) \\cdot h_1'],
  ['1/2*x', '\\frac{1}{2} \\cdot x'],
  ['1/(2x)', '\\frac{1}{2 \\cdot x}'],
  ['x-(y-z)', 'x - \\left(y - z\\right)'],
  ['x-y-z', 'x - y - z'],
  ['(x/y)^2', '\\left(\\frac{x}{y}\\right)^{2}'],
  ['-(x+y)', '-\\left(x + y\\right)'],
  ['x*-y', 'x \\cdot \\left(-y\\right)'],
  ['e^(-z_h1)', 'e^{-z_{h1}}'],
  ['e*eta', 'e \\cdot \\eta'],
  ['σ(z)', '\\sigma\\left(z\\right)'],
  ['sqrt(abs(ln(x)))', '\\sqrt{\\left|\\ln\\left(x\\right)\\right|}'],
  ['1e-7', '1 \\cdot 10^{-7}'],
])('%s is set so that one sees how it was read', (typed, tex) => {
  expect(formulaTex(parsed(typed))).toBe(tex);
});

const leafText = fc.oneof(fc.constantFrom(...names), fc.integer({ min: 1, max: 9 }).map(String));
const { formulaText } = fc.letrec<{ formulaText: string }>((tie) => ({
  formulaText: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leafText,
    fc
      .tuple(tie('formulaText'), fc.constantFrom('+', '-', '*', '/', '^'), tie('formulaText'))
      .map(([left, op, right]) => `(${left})${op}(${right})`),
    fc.tuple(fc.constantFrom('-', 'exp', 'ln', 'sqrt', 'σ'), tie('formulaText')).map(([name, of]) => `${name}(${of})`),
  ),
}));

test('KaTeX sets every formula that can be read', () => {
  fc.assert(
    fc.property(
      formulaText.filter(({ length }) => length < 200),
      (typed) => {
        const tex = formulaTex(parsed(typed));
        expect(katex.renderToString(tex, { throwOnError: true, strict: 'error' })).toContain('katex');
      },
    ),
    { numRuns: 60 },
  );
});

test('no text makes the reader throw', () => {
  const pieces = fc.constantFrom(
    'x',
    'o1',
    '2',
    '.',
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    ' ',
    'e',
    'σ',
    '²',
    '₁',
    '\0',
    ';',
    '{',
    '"',
    'in',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const formula = parseFormula(text, names);
      if (!('unreadable' in formula)) expect(typeof evaluate(formula, values)).toBe('number');
    }),
    { numRuns: 500 },
  );
});
