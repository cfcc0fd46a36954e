import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseResponse } from '#grader/quiz/variant.ts';
import { items } from '#tests/grader/quiz/samples.ts';

function parse(kind: string, response: unknown) {
  const item = items.find((each) => each.kind === kind);
  if (!item) throw new Error(kind);
  return parseResponse(item, 'seed', response);
}

const misshapen = { unreadable: 'shape' };

test.each([
  ['choice', { chosen: 2 }],
  ['choices', { chosen: [] }],
  ['choices', { chosen: [0, 4] }],
  ['number', { typed: ' 13% ' }],
  ['formula', { typed: 'o1 (1 - o1)' }],
  ['ordering', { order: [3, 1, 0, 2] }],
  ['matching', { matches: [3, null, 0] }],
  ['trace', { typed: 'a 1\n' }],
  ['free', { typed: '深度不一定更好。' }],
])('a %s response is kept as it was given', (kind, response) => {
  expect(parse(kind, response)).toEqual(response);
});

test.each([
  ['choice', [{ chosen: 3 }, { chosen: -1 }, { chosen: 0.5 }, { chosen: '0' }, { chosen: [0] }, { chosen: null }, {}]],
  [
    'choices',
    [{ chosen: [5] }, { chosen: [1, 1] }, { chosen: 1 }, { chosen: [null] }, { chosen: { length: 1, 0: 0 } }],
  ],
  ['ordering', [{ order: [0, 1, 2] }, { order: [0, 1, 2, 2] }, { order: [0, 1, 2, 4] }, { order: [0, 1, 2, 3, 4] }]],
  ['matching', [{ matches: [0, 1] }, { matches: [0, 0, 1] }, { matches: [0, 1, 4] }, { matches: [0, 1, '2'] }]],
  ['number', [{ typed: 13 }, { typed: null }, { typed: ['1'] }]],
  ['free', [{ typed: 'a\0b' }, { typed: '\ud800' }]],
])('a tampered %s response is refused', (kind, responses) => {
  for (const response of [...responses, null, 7, 'chosen', []]) expect(parse(kind, response)).toEqual(misshapen);
});

test('a huge list or text is refused before anything is done with it', () => {
  const list = Array.from({ length: 1_000_000 }, (_, i) => i);
  expect(parse('choices', { chosen: list })).toEqual(misshapen);
  expect(parse('ordering', { order: list })).toEqual(misshapen);
  expect(parse('matching', { matches: list })).toEqual(misshapen);
  for (const kind of ['number', 'formula', 'trace', 'free'])
    expect(parse(kind, { typed: '1+'.repeat(1_000_000) })).toEqual({ unreadable: 'too-long' });
});

test('a list with holes and a field that is only inherited are no response', () => {
  expect(parse('choices', { chosen: new Array(2) })).toEqual(misshapen);
  expect(parse('choice', Object.create({ chosen: 1 }))).toEqual(misshapen);
});

test('what was typed but cannot be read is told apart from a tampered response, with its place', () => {
  expect(parse('number', { typed: 'about 3' })).toEqual({ unreadable: 'number' });
  expect(parse('number', { typed: '1,234' })).toEqual({ unreadable: 'ambiguous' });
  expect(parse('formula', { typed: 'o1 *' })).toEqual({ unreadable: 'formula', at: 5 });
  expect(parse('formula', { typed: 'o2' })).toEqual({ unreadable: 'variable', at: 'o2' });
  for (const kind of ['number', 'formula', 'trace', 'free'])
    expect(parse(kind, { typed: ' \n' })).toEqual({ unreadable: 'empty' });
});

test('nothing that a browser can send makes reading it throw, and what is read is data to be stored', () => {
  const fields = { chosen: fc.anything(), order: fc.anything(), matches: fc.anything(), typed: fc.anything() };
  const places = fc.array(fc.oneof(fc.integer({ min: -1, max: 5 }), fc.constant(null)), { maxLength: 6 });
  const near = fc.record({ chosen: fc.oneof(places, fc.nat(5)), order: places, matches: places, typed: fc.string() });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record(fields), near), fc.constantFrom(...items), (response, item) => {
      const read = parseResponse(item, 'seed', response);
      expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    }),
    { numRuns: 1000 },
  );
});
