import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, kindOf, shown } from '#grader/compare.ts';
import type { Output, Plain } from '#grader/plain.ts';

const tolerance = { rtol: 1e-6, atol: 1e-9 };
const differences = (expected: Plain, output: Output) => compare(expected, output, tolerance);

/** Anything that JSON can carry, tags and lookalikes included. */
const output = fc.oneof(
  fc.jsonValue(),
  fc.record({ $: fc.jsonValue(), digits: fc.jsonValue(), type: fc.jsonValue() }, { requiredKeys: ['$'] }),
  fc.constantFrom({ $: 'nan' }, { $: 'infinity' }, { $: '-infinity' }, { $: 'undefined' }, { $: 'too-large' }),
  fc.bigInt().map((whole) => ({ $: 'integer', digits: String(whole) })),
) as fc.Arbitrary<Output>;

test('an answer within |a − b| ≤ atol + rtol · max(|a|, |b|) is right, one just outside is not', () => {
  expect(differences(0.3, 0.1 + 0.2)).toEqual([]);
  expect(differences(1000, 1000.001)).toEqual([]);
  expect(differences(0, 1e-9)).toEqual([]);
  expect(differences(1, 1.0000011)).toEqual([
    {
      code: 'value',
      path: [],
      expected: 1,
      actual: 1.0000011,
      delta: expect.closeTo(1.1e-6, 10),
      allowed: expect.any(Number),
    },
  ]);
  expect(differences(0, 1.1e-9)).toMatchObject([{ code: 'value', allowed: expect.closeTo(1e-9, 12) }]);
});

test('tolerance takes no side: swapping learner and reference changes nothing', () => {
  const number = fc.double({ min: -1e300, max: 1e300, noNaN: true });
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(differences(a, b).length).toBe(differences(b, a).length);
      expect(differences(a, a)).toEqual([]);
      expect(differences(a, a * (1 + 1e-7))).toEqual([]);
    }),
  );
});

test.each<[Output, string, string]>([
  ['0.5', 'text', "'0.5'"],
  [true, 'boolean', 'true'],
  [null, 'none', 'null'],
  [{ $: 'undefined' }, 'none', 'undefined'],
  [[0.5], 'list', '[0.5]'],
  [{ value: 0.5 }, 'object', '{value: 0.5}'],
  [{ $: 'nan' }, 'nan', 'NaN'],
  [{ $: 'infinity' }, 'infinity', 'Infinity'],
  [{ $: '-infinity' }, 'infinity', '-Infinity'],
  [{ $: 'too-large' }, 'too-large', '…'],
  [{ $: 'other', type: 'function' }, 'other', 'function'],
])('where a number is due, %j is told as what it is', (came, kind, text) => {
  expect(differences(0.5, came)).toEqual([{ code: 'kind', path: [], expected: 'number', actual: kind, shown: text }]);
});

test('a difference beyond the largest double survives being stored as JSON', () => {
  const [difference] = differences(1.5e308, -1.5e308);
  expect(difference).toMatchObject({ code: 'value', delta: Number.MAX_VALUE });
  expect(JSON.parse(JSON.stringify(difference))).toEqual(difference);
});

test('True is not 1 and False is not 0', () => {
  expect(differences(1, true)).toHaveLength(1);
  expect(differences(0, false)).toHaveLength(1);
  expect(differences(true, 1)).toHaveLength(1);
  expect(differences(true, false)).toEqual([{ code: 'text', path: [], expected: 'true', actual: 'false' }]);
});

test('a whole number too big for exact doubles is still a number', () => {
  expect(differences(2 ** 60, { $: 'integer', digits: String(2n ** 60n + 1n) })).toEqual([]);
  expect(differences(1, { $: 'integer', digits: '9007199254740993' })).toMatchObject([{ code: 'value' }]);
  expect(differences(1, { $: 'integer', digits: '9'.repeat(400) })).toMatchObject([{ actual: 'too-large' }]);
  expect(differences(1, { $: 'integer', digits: '1; drop' })).toMatchObject([{ actual: 'other' }]);
});

test('neither NaN nor an infinity is ever right, not even against itself', () => {
  for (const odd of [NaN, Infinity, -Infinity]) {
    expect(differences(odd, odd)).toMatchObject([{ code: 'kind' }]);
    expect(differences(1, odd)).toHaveLength(1);
    expect(differences(odd, { $: 'nan' })).toHaveLength(1);
  }
});

test('each wrong shape has its own message', () => {
  const expected = { h1: 0.5, losses: [1, 2, 3] };
  expect(differences(expected, { h1: 0.5, losses: [1, 2, 3] })).toEqual([]);
  expect(differences(expected, { losses: [1, 2, 3] })).toEqual([{ code: 'missing-key', path: [], key: 'h1' }]);
  expect(differences(expected, { ...expected, h2: 1 })).toEqual([{ code: 'extra-key', path: [], key: 'h2' }]);
  expect(differences(expected, { ...expected, losses: [1, 2] })).toEqual([
    { code: 'length', path: ['losses'], expected: 3, actual: 2 },
  ]);
  expect(differences(expected, { ...expected, losses: 6 })).toMatchObject([{ code: 'kind', path: ['losses'] }]);
  expect(differences(expected, { h1: 0.5, losses: [1, 9, 3] })).toMatchObject([{ code: 'value', path: ['losses', 1] }]);
  expect(differences(['a', 'b'], ['a', 'c'])).toEqual([{ code: 'text', path: [1], expected: 'b', actual: 'c' }]);
});

test('a key the answer only inherits counts as missing', () => {
  expect(differences({ constructor: 1 }, {})).toEqual([{ code: 'missing-key', path: [], key: 'constructor' }]);
  expect(differences({}, JSON.parse('{"__proto__": 1}'))).toEqual([{ code: 'extra-key', path: [], key: '__proto__' }]);
});

test('differences come in the order of the expected answer, twenty at the most', () => {
  const many = Array.from({ length: 50 }, (_, i) => i + 1);
  const found = differences(
    many,
    many.map((n) => -n),
  );
  expect(found).toHaveLength(20);
  expect(found.map(({ path }) => path[0])).toEqual(many.slice(0, 20).map((n) => n - 1));
  expect(differences({ b: 1, a: 2 }, { a: 0, c: 1, b: 0 }).map(({ path, code }) => [code, ...path])).toEqual([
    ['value', 'b'],
    ['value', 'a'],
    ['extra-key'],
  ]);
});

test('an answer of −0 is told as 0, as it is once the report has been stored', () => {
  expect(differences(1, -0)).toEqual([
    { code: 'value', path: [], expected: 1, actual: 0, delta: 1, allowed: expect.any(Number) },
  ]);
});

test('no answer whatever makes comparing throw, or the grader would blame itself for learner code', () => {
  const expected: fc.Arbitrary<Plain> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
    fc.constantFrom<Plain>({ h1: 1, o1: [1, { x: 2 }] }, [1, 2, 3], 'text', { p: { w1: 1 }, losses: [1] }),
  );
  fc.assert(
    fc.property(expected, output, (wanted, came) => {
      const found = differences(wanted, came);
      expect(found.length).toBeLessThanOrEqual(20);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      expect(shown(came).length).toBeLessThanOrEqual(80);
      expect(kindOf(came)).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 2_000 },
  );
});

test('an answer equal to the expected one is right, however nested', () => {
  const plain = fc.letrec<{ plain: Plain }>((tie) => ({
    plain: fc.oneof(
      { maxDepth: 3 },
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
      fc.boolean(),
      fc.array(tie('plain')),
      fc.dictionary(
        fc.string({ maxLength: 5 }).filter((key) => key !== '$'),
        tie('plain'),
      ),
    ),
  })).plain;
  fc.assert(
    fc.property(plain, (value) => {
      expect(differences(value, structuredClone(value))).toEqual([]);
    }),
  );
});

test('an answer nested a hundred thousand deep is shown like any other', () => {
  let deep: Output = [];
  for (let i = 0; i < 100_000; i++) deep = [deep];
  expect(differences(1, deep)).toMatchObject([{ code: 'kind', shown: '[[[[…]]]]' }]);
  expect(differences([1], deep)).toMatchObject([{ code: 'kind', path: [0] }]);
});

test('what came is shown on one short line, never half a character', () => {
  expect(shown('line one\nline "two"')).toBe(`'line one\\nline "two"'`);
  expect(shown([1, 'a', null, { b: [true, { $: 'nan' }] }])).toBe("[1, 'a', null, {b: [true, NaN]}]");
  for (const start of ['', 'a', 'ab']) {
    const text = start + '🙂'.repeat(150);
    expect(shown(text).length).toBeLessThanOrEqual(80);
    expect(shown(text)).toMatch(/^'a?b?🙂+…$/u);
    expect(differences('x', text)).toMatchObject([{ code: 'text', actual: expect.stringMatching(/^a?b?🙂+…$/u) }]);
  }
  expect(shown(Array.from({ length: 1_000_000 }, (_, i) => i))).toMatch(/^\[0, 1, 2, .*…$/);
});
