import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswer } from '#grader/sandbox/python/answer.ts';

const read = (answer: unknown, source = '') => readAnswer(JSON.stringify(answer), source);
const output = (value: unknown) => {
  const answer = read({ output: value, trace: [] });
  return answer.kind === 'returned' ? answer.output : answer.kind;
};

test('whatever a hostile guest answers, only plain values and known tags come out', () => {
  const plain = (value: unknown): boolean => {
    if (value === null || typeof value !== 'object')
      return ['string', 'number', 'boolean'].includes(typeof (value ?? 0));
    const entries = Object.entries(value);
    if (Object.hasOwn(value, '$') && !Array.isArray(value))
      return entries.every(([key, each]) => ['$', 'digits', 'type'].includes(key) && typeof each === 'string');
    return entries.every(([, each]) => plain(each));
  };
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const answer = read(value);
      expect(['loaded', 'failed', 'returned', 'raised']).toContain(answer.kind);
      expect(plain(output(value))).toBe(true);
    }),
  );
});

test('ordinary values pass unchanged', () => {
  const value = [1.5, -0.25, true, null, 'text', { a: [1, { b: 2 }] }, []];
  expect(output(value)).toEqual(value);
});

test('tags keep their place, and made-up ones become "other"', () => {
  expect(output([{ $: 'nan' }, { $: '-infinity' }, { $: 'integer', digits: '-12' }])).toEqual([
    { $: 'nan' },
    { $: '-infinity' },
    { $: 'integer', digits: '-12' },
  ]);
  expect(
    output([
      { $: 'verdict', pass: true },
      { $: 'integer', digits: '1e9' },
    ]),
  ).toEqual([
    { $: 'other', type: 'unknown' },
    { $: 'other', type: 'unknown' },
  ]);
  expect(output({ $: 'other', type: '<b>x</b>' })).toEqual({ $: 'other', type: 'bxb' });
});

test('a key __proto__ changes no prototype', () => {
  const answer = readAnswer('{"output":{"__proto__":{"polluted":true}},"trace":[]}', '');
  if (answer.kind !== 'returned') throw new Error(answer.kind);
  expect(Object.getPrototypeOf(answer.output)).toBe(Object.prototype);
  expect(JSON.stringify(answer.output)).toBe('{"__proto__":{"polluted":true}}');
});

test('text that a database refuses is mended', () => {
  expect(output('a\0b\ud800')).toBe('a\ufffdb\ufffd');
  expect(read({ error: { type: 'E\0', message: '\0', line: 1, column: 1 }, trace: [] })).toMatchObject({
    error: { type: 'E\ufffd', message: '\ufffd' },
  });
});

test('an error without a usable place or type still is an error', () => {
  expect(read({ failed: 'load', error: { type: 5, message: [], line: -1, column: 'x' } })).toEqual({
    kind: 'failed',
    phase: 'load',
    error: { type: 'Exception', message: '', line: null, column: null },
  });
});

test('columns count like an editor does, also behind characters beyond the first plane', () => {
  const source = 'a = 1\r\nb = "😀" + c\n';
  const answer = read({ error: { type: 'NameError', message: '', line: 2, column: 11 }, trace: [] }, source);
  expect(answer).toMatchObject({ error: { line: 2, column: 12 } });
});

test('at most 200 traced quantities with short names come out', () => {
  const trace = Array.from({ length: 300 }, () => ({ name: 'n'.repeat(500), value: { $: 'nan' } }));
  const answer = read({ output: 1, trace });
  if (answer.kind !== 'returned') throw new Error(answer.kind);
  expect(answer.trace).toHaveLength(200);
  expect(answer.trace[0]).toEqual({ name: 'n'.repeat(100), value: { $: 'nan' } });
});

test('text that is no JSON is refused', () => {
  expect(() => readAnswer('{"output":', '')).toThrow(SyntaxError);
});
