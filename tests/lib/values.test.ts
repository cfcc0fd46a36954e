import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, formatPair } from '#lib/format-number.ts';
import { leaves } from '#lib/leaves.ts';
import { parseValue } from '#lib/parse-value.ts';
import { showAnswerLines, showInputLines, showPath, showValue } from '#lib/show-value.ts';

test('numbers keep six digits and lose only what says nothing', () => {
  expect([0.5, 1, 0, -2.25, 1 / 3, 1e-7, 123456.789, 1e12].map((value) => formatNumber(value))).toEqual([
    '0.5',
    '1',
    '0',
    '−2.25',
    '0.333333',
    '1e−7',
    '123456.79',
    '1e12',
  ]);
});

test('two different values never look the same', () => {
  const double = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(double, fc.integer({ min: 1, max: 50 }), (value, steps) => {
      const other = value + steps * Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE);
      const [a, b] = formatPair(value, other);
      expect(a === b).toBe(value === other);
    }),
  );
  expect(formatPair(0.3, 0.30000000000000004)).toEqual(['0.3', '0.30000000000000004']);
});

test('a formatted number is within half a millionth of the value', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      const shown = Number(formatNumber(value).replace(/−/g, '-'));
      expect(Math.abs(shown - value)).toBeLessThanOrEqual(Math.abs(value) * 5.1e-6);
    }),
  );
});

test('answers of every shape can be read on one line', () => {
  expect(showValue({ h1: 0.5, deep: [1, 'a', null, true, { $: 'nan' }, { $: 'other', type: 'function' }] })).toBe(
    '{h1: 0.5, deep: [1, "a", None, true, NaN, <function>]}',
  );
  expect(showInputLines(['x1', 'p'], [0.5, { w1: 1 }])).toEqual(['x1 = 0.5, p = {w1: 1}']);
  expect([showPath([]), showPath(['h1']), showPath(['losses', 3]), showPath([0, 'w', 1])]).toEqual([
    '',
    'h1',
    'losses[3]',
    '[0].w[1]',
  ]);
});

test('a network as input is read layer by layer, and a table of vectors row by row', () => {
  const layers = [
    { w: [[1.3, -0.9]], b: [0.5] },
    { w: [[2]], b: [0] },
  ];
  expect(showInputLines(['x', 'y', 'layers'], [[0.8], [1], layers])).toEqual([
    'x = [0.8], y = [1]',
    'layers[0] = {w: [[1.3, −0.9]], b: [0.5]}',
    'layers[1] = {w: [[2]], b: [0]}',
  ]);
  expect(showInputLines(['user', 'users', 'rate'], ['ana', { ana: [1, 2] }, 0.5])).toEqual([
    'user = "ana"',
    'users.ana = [1, 2]',
    'rate = 0.5',
  ]);
});

test('gradients of several layers are read layer by layer, one number stays one number', () => {
  expect(
    showAnswerLines([
      { w: [[1]], b: [2] },
      { w: [[3]], b: [4] },
    ]),
  ).toEqual(['[0] = {w: [[1]], b: [2]}', '[1] = {w: [[3]], b: [4]}']);
  expect(showAnswerLines({ user: [1], item: [2] })).toEqual(['user = [1]', 'item = [2]']);
  expect([showAnswerLines(0.5), showAnswerLines([[1, 2], [3]]), showAnswerLines({ h1: 1 })]).toEqual([
    ['0.5'],
    ['[[1, 2], [3]]'],
    ['{h1: 1}'],
  ]);
});

test('an input of plain numbers, of rows or of very many entries stays on its line', () => {
  const data = [
    [1, 2, 0],
    [3, 4, 1],
  ];
  const log = Array.from({ length: 9 }, () => ({ clicked: 1 }));
  expect(showInputLines(['x1', 'p', 'data'], [0.5, { w1: 1 }, data])).toEqual([
    'x1 = 0.5, p = {w1: 1}, data = [[1, 2, 0], [3, 4, 1]]',
  ]);
  expect(showInputLines(['log', 'rate'], [log, 1])).toHaveLength(1);
});

test('whatever JSON can say can be typed as a custom input', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      fc.pre(!/[\\"−]/.test(JSON.stringify(value).replace(/"[^"\\]*"/g, '')));
      fc.pre(!/\\|−|__proto__/.test(JSON.stringify(value)));
      expect(parseValue(JSON.stringify(value))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
    }),
  );
});

test('a custom input may be typed the Python or JavaScript way', () => {
  expect(parseValue(" {w1: .5, 'w2': -1e-3, on: True, none: None, t: (1, 2,), }")).toEqual({
    ok: true,
    value: { w1: 0.5, w2: -0.001, on: true, none: null, t: [1, 2] },
  });
});

test('a typing mistake is shown at its place', () => {
  expect(['', '1 2', '[1, oops]', '{a 1}', '"open', 'NaN', '1e999'].map(parseValue)).toEqual(
    [1, 3, 5, 4, 1, 1, 6].map((at) => ({ ok: false, at })),
  );
});

test('an answer is taken apart in the order of the expected one, whatever the learner returned', () => {
  expect(leaves({ h1: 1, h2: [2, 3] }, { h2: [2], h1: 5 })).toEqual([
    { path: ['h1'], expected: 1, actual: 5 },
    { path: ['h2', 0], expected: 2, actual: 2 },
    { path: ['h2', 1], expected: 3, actual: undefined },
  ]);
  expect(leaves({ h1: 1 }, 'text')).toEqual([{ path: [], expected: { h1: 1 }, actual: 'text' }]);
});
