import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts, Kind } from '#grader/quiz/item.ts';
import type { Responses, Views } from '#grader/quiz/kind.ts';
import { kinds } from '#grader/quiz/kinds.ts';
import { random } from '#grader/random.ts';
import { facts } from '#tests/grader/quiz/samples.ts';

/** What a response scores under one seed, and the wrong ideas it shows. */
function score<K extends Kind>(
  kind: K,
  response: (view: Views[K]) => Responses[K],
  { seed = 'seed', of = facts[kind] }: { seed?: string; of?: Facts[K] } = {},
) {
  const view = kinds[kind].view(of, random(seed), 'en');
  return kinds[kind].score(of, response(view), random(seed), 'en');
}

const choose =
  (...texts: string[]) =>
  (view: Views['choices']) => ({ chosen: texts.map((text) => view.texts.indexOf(text)) });

const order =
  (...texts: string[]) =>
  (view: Views['ordering']) => ({ order: texts.map((text) => view.texts.indexOf(text)) });

const match =
  (...rights: (string | null)[]) =>
  ({ texts, left }: Views['matching']) => ({
    matches: rights.map((right) => (right === null ? null : texts.slice(left).indexOf(right))),
  });

const type = (typed: string) => () => ({ typed });

test('a right choice scores 1, a wrong one 0 and is named by its idea; each option says why at its place', () => {
  const pick = (text: string) => (view: Views['choice']) => ({ chosen: view.texts.indexOf(text) });
  expect(score('choice', pick('four'))).toMatchObject({ score: 1, misconceptions: [] });
  expect(score('choice', pick('two'))).toMatchObject({ score: 0, misconceptions: ['missing-factor-2'] });
  const { texts } = kinds.choice.view(facts.choice, random('seed'), 'en');
  const { right, notes } = score('choice', pick('two'));
  expect(texts[right.chosen]).toBe('four');
  expect(notes).toEqual({ [texts.indexOf('four')]: 'two and two', [texts.indexOf('minus four')]: 'a sign' });
});

test('every wrong choice costs what a right one earns, so choosing everything at random gains nothing', () => {
  const got = (...texts: string[]) => score('choices', choose(...texts)).score;
  expect(got('first right', 'second right', 'third right')).toBe(1);
  expect(got('first right', 'second right')).toBeCloseTo(2 / 3);
  expect(got('first right', 'second right', 'wrong')).toBeCloseTo(1 / 3);
  expect(got('first right', 'second right', 'third right', 'wrong', 'also wrong')).toBeCloseTo(1 / 3);
  expect([got('wrong', 'also wrong'), got()]).toEqual([0, 0]);
  expect(score('choices', choose('first right', 'wrong', 'also wrong')).misconceptions).toEqual(['sign-flipped']);
});

test('where no option is right, choosing none is', () => {
  const of = { options: facts.choices.options.map(({ text }) => ({ text })) };
  expect(score('choices', choose(), { of }).score).toBe(1);
  expect(score('choices', choose('wrong'), { of }).score).toBe(0);
});

test('a number is right within its tolerance, however it is spelt, and a wrong one is named by its idea', () => {
  for (const typed of ['0.13', '.13', '13%', '0,13', '1.3e-1', '０．１３', '0.1312'])
    expect(score('number', type(typed))).toMatchObject({ score: 1, misconceptions: [] });
  expect(score('number', type('-0.13'))).toMatchObject({ score: 0, misconceptions: ['sign-flipped'] });
  expect(score('number', type('0.0649')).misconceptions).toEqual(['missing-factor-2']);
  expect(score('number', type('0.2'))).toMatchObject({ score: 0, misconceptions: [] });
});

test('the right number is told in as many digits as one would write', () => {
  const of = { ...facts.number, answer: 0.1 + 0.2, tolerance: { rtol: 0, atol: 1e-6 } };
  expect(score('number', type('0'), { of }).right).toEqual({ typed: '0.3' });
  const long = { ...of, answer: 1 / 32.0001 };
  expect(score('number', type('0'), { of: long }).right).toEqual({ typed: '0.03125' });
});

test.each([
  '2*(o1-y)*o1*(1-o1)*h1',
  '2(o1-y)(o1-o1²)h₁',
  '-2*(y-o1)*o1*(1-o1)*h1',
  '(2*o1^2 - 2*o1^3 - 2*o1*y + 2*y*o1^2)*h1',
  'h1*2*(o1-y)/(1/(o1*(1-o1)))',
  '((o1-y)^2 - (y-o1)^2 + 2*(o1-y)) * exp(ln(o1)) * (1-o1) * h1',
])('%s is right, as it is an equal form', (typed) => {
  expect(score('formula', type(typed))).toMatchObject({ score: 1, misconceptions: [] });
});

test.each([
  ['-2*(o1-y)*o1*(1-o1)*h1', ['sign-flipped']],
  ['2(y-o1)(1-o1)o1*h1', ['sign-flipped']],
  ['(o1-y)*o1*(1-o1)*h1', ['missing-factor-2']],
  ['2*(o1-y)*o1*(1-o1)', []],
  ['2*(o1-y)*o1*(1-o1)*h1 + 0.000001', []],
  ['2.00001*(o1-y)*o1*(1-o1)*h1', []],
  ['2*abs(o1-y)*o1*(1-o1)*h1', []],
  ['0', []],
  ['1/(o1-o1)', []],
  ['sqrt(-o1)', []],
  ['exp(exp(exp(exp(9))))', []],
])('%s is wrong, and only an equal form of a wrong idea is named by it', (typed, misconceptions) => {
  expect(score('formula', type(typed))).toMatchObject({ score: 0, misconceptions });
});

test('where the right formula has no value, a typed one is not held to it', () => {
  const of: Facts['formula'] = {
    variables: { x: [-1, 1] },
    answer: ({ x = 0 }) => Math.log(x),
    solution: 'ln(x)',
    wrong: [],
  };
  expect(score('formula', type('2*ln(sqrt(x))'), { of }).score).toBe(1);
  expect(score('formula', type('ln(x^2)'), { of }).score).toBe(0);
});

test('a derivative that is zero everywhere is not failed by rounding', () => {
  const of: Facts['formula'] = { variables: { x: [1, 2] }, answer: () => 0, solution: '0', wrong: [] };
  expect(score('formula', type('0.1*x + 0.2*x - 0.3*x'), { of }).score).toBe(1);
  expect(score('formula', type('0.001*x'), { of }).score).toBe(0);
});

test('a step out of place costs that step alone, and the order turned round scores 0', () => {
  const got = (...texts: string[]) => score('ordering', order(...texts)).score;
  expect(got('forward', 'loss', 'backward', 'update')).toBe(1);
  expect(got('update', 'forward', 'loss', 'backward')).toBeCloseTo(2 / 3);
  expect(got('forward', 'backward', 'loss', 'update')).toBeCloseTo(2 / 3);
  expect(got('loss', 'forward', 'update', 'backward')).toBeCloseTo(1 / 3);
  expect(got('update', 'backward', 'loss', 'forward')).toBe(0);
});

test('each right pair counts, and a left side may still be without one', () => {
  const got = (...rights: (string | null)[]) => score('matching', match(...rights)).score;
  expect(got('w', 'b', 'a')).toBe(1);
  expect(got('w', null, 'y')).toBeCloseTo(1 / 3);
  expect(got(null, null, null)).toBe(0);
});

test('what is printed is compared line by line: numbers by value, spaces at the end never', () => {
  const got = (typed: string) => score('trace', type(typed)).score;
  for (const typed of ['a 1\n0.5', 'a 1  \r\n.50\n\n', 'a 1\n5e-1', 'a 1\n0.5000000000001']) expect(got(typed)).toBe(1);
  expect([got('a 1\n0.6'), got('a 1'), got('a 1\n0.5\n0.5'), got('A 1\n0.51')]).toEqual([0.5, 0.5, 2 / 3, 0]);
  expect(score('trace', type('a 1\n-.5')).misconceptions).toEqual(['sign-flipped']);
});

test('a line that nobody typed is no empty line that was printed', () => {
  const of = { ...facts.trace, output: ['a', '', 'b'] };
  expect(score('trace', type('a'), { of }).score).toBeCloseTo(1 / 3);
  expect(score('trace', type('a\n\nb'), { of }).score).toBe(1);
});

test('nobody but a person scores a free text; the model answer comes with the score only', () => {
  expect(score('free', type('I think so.'))).toMatchObject({ score: null, right: { typed: 'The model answer.' } });
  expect(JSON.stringify(kinds.free.view(facts.free, random('seed'), 'en'))).not.toContain('model answer');
});

test('the order in which texts are shown never changes what the same response scores', () => {
  const right = facts.choices.options.map(({ text }) => text.en);
  const steps = facts.ordering.steps.map(({ en }) => en);
  const sides = ['w', 'b', 'a', 'y', null, null];
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.subarray(right),
      fc.shuffledSubarray(steps, { minLength: steps.length }),
      fc.shuffledSubarray(sides, { minLength: 3, maxLength: 3 }),
      fc.constantFrom(...facts.choice.options),
      (seed, other, chosen, ordered, matched, option) => {
        const both = <K extends Kind>(kind: K, response: (view: Views[K]) => Responses[K]) => {
          const [one, two] = [score(kind, response, { seed }), score(kind, response, { seed: other })];
          expect([two.score, two.misconceptions]).toEqual([one.score, one.misconceptions]);
        };
        both('choice', (view) => ({ chosen: view.texts.indexOf(option.text.en) }));
        both('choices', choose(...chosen));
        both('ordering', order(...ordered));
        both('matching', match(...matched));
      },
    ),
  );
});
