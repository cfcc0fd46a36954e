import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Facts, Kind, Option } from '#grader/quiz/item.ts';
import { kinds } from '#grader/quiz/kinds.ts';
import { parseResponse, scoreOf, variantOf, viewOf } from '#grader/quiz/variant.ts';
import { random } from '#grader/random.ts';
import { doubling, facts, items, said } from '#tests/grader/quiz/samples.ts';

test('the same seed asks the same numbers in the same order for good, another one others', () => {
  expect(viewOf(doubling, 'attempt 1', 'zh')).toEqual({
    id: 'doubling',
    kind: 'number',
    points: 1,
    prompt: '$653$ 的两倍是多少？',
    view: { texts: [], unit: null },
  });
  expect(variantOf(doubling, 'attempt 2').prompt).not.toEqual(variantOf(doubling, 'attempt 1').prompt);
  for (const item of items) expect(viewOf(item, 'a', 'en')).toEqual(viewOf(item, 'a', 'en'));
});

test('both languages show the texts in the same order, so that one can change the language while answering', () => {
  for (const item of items) {
    const [en, zh] = [viewOf(item, 'seed', 'en').view.texts, viewOf(item, 'seed', 'zh').view.texts];
    expect(zh).toEqual(en.map((text) => `中文 ${text}`));
  }
});

test('the right response scores 1 with the numbers of its own seed and not with those of another', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, other) => {
      const { answer } = variantOf(doubling, seed).facts;
      const response = { typed: String(answer) };
      expect(parseResponse(doubling, seed, response)).toEqual(response);
      expect(scoreOf(doubling, seed, response, 'en').score).toBe(1);
      const theirs = variantOf(doubling, other).facts.answer;
      expect(scoreOf(doubling, other, response, 'en').score).toBe(Number(theirs === answer));
    }),
  );
});

test('where nobody responded the score is 0, free texts included, and the right response is told', () => {
  for (const item of items) {
    const { score, misconceptions, right } = scoreOf(item, 'seed', null, 'en');
    expect([score, misconceptions]).toEqual([0, []]);
    expect(parseResponse(item, 'seed', right)).toEqual(right);
  }
});

test('the right response that a score tells scores 1 itself', () => {
  for (const item of items.filter(({ kind }) => kind !== 'free')) {
    for (const seed of ['a', 'b', 'c']) {
      const { right } = scoreOf(item, seed, null, 'en');
      expect(scoreOf(item, seed, right, 'en').score).toBe(1);
    }
  }
});

test('a view is the same whichever option is right, so nothing of the key is in it', () => {
  const texts = ['a', 'b', 'c', 'd'];
  const options = (right: readonly number[]): Option[] =>
    texts.map((text, i) =>
      right.includes(i)
        ? { text: said(text), right: true, why: said('yes') }
        : { text: said(text), misconception: text },
    );
  fc.assert(
    fc.property(
      fc.string(),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      (seed, order, right) => {
        const drawn = () => random(seed);
        const shuffled = <T>(list: readonly T[]) => order.flatMap((i) => list[i] ?? []);
        const [one = 0] = order;
        for (const kind of ['choice', 'choices'] as const)
          expect(
            kinds[kind].view({ options: shuffled(options(kind === 'choice' ? [one] : right)) }, drawn(), 'en'),
          ).toEqual(kinds[kind].view({ options: options([0]) }, drawn(), 'en'));
        const steps = texts.map((text) => said(text));
        expect(kinds.ordering.view({ steps: shuffled(steps) }, drawn(), 'en')).toEqual(
          kinds.ordering.view({ steps }, drawn(), 'en'),
        );
        const pairs = (rights: readonly string[]) =>
          rights.map((right, i) => [said(`left ${i}`), said(right)] as const);
        const [three, last] = [shuffled(texts).slice(0, 3), shuffled(texts)[3] ?? ''];
        expect(kinds.matching.view({ pairs: pairs(three), others: [said(last)] }, drawn(), 'en')).toEqual(
          kinds.matching.view({ pairs: pairs(['a', 'b', 'c']), others: [said('d')] }, drawn(), 'en'),
        );
      },
    ),
  );
});

test('answers, wrong answers and model answers are in no view', () => {
  const changed: Facts = {
    ...facts,
    number: { ...facts.number, answer: 7, wrong: [] },
    formula: { ...facts.formula, answer: () => 7, solution: '7', wrong: [] },
    trace: { ...facts.trace, output: ['7', '8'], wrong: [] },
    free: { ...facts.free, model: said('Another one.') },
  };
  const seen = <K extends Kind>(kind: K) => {
    const { view } = kinds[kind];
    expect(view(changed[kind], random('seed'), 'en')).toEqual(view(facts[kind], random('seed'), 'en'));
  };
  seen('number');
  seen('formula');
  seen('trace');
  seen('free');
});

test('an item says in its view nothing of its explanation, reasons or wrong ideas', () => {
  for (const item of items) {
    const sent = JSON.stringify(viewOf(item, 'seed', 'en'));
    expect(sent).not.toMatch(/Because of it|two and two|sign-flipped|missing-factor|misconception|right":|seed/);
  }
});
