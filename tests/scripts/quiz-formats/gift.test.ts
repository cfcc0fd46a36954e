import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Facts, Item, ItemOf, Kind } from '#grader/quiz/item.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { readGift } from '#scripts/quiz-formats/gift-read.ts';
import { giftOf } from '#scripts/quiz-formats/gift-write.ts';
import { dataOf, itemOf } from '#scripts/quiz-formats/imported.ts';
import { blocks, fromHtml, fromPlain, inline, plain } from '#scripts/quiz-formats/markdown.ts';
import { items as samples } from '#tests/grader/quiz/samples.ts';
import { responses, roundTrip, scores, seed } from '#tests/scripts/quiz-formats/round-trip.ts';

const locales: readonly Locale[] = ['en', 'zh'];

/** As a text comes back from a file. */
const again = (text: string) => fromHtml(inline(text, 'tex'));
const againPlain = (text: string) => fromPlain(plain(text));

const unmarked = (text: string) => text.replace('⟦…⟧ ', '');

/** Where the things of the first item stand in the second, by their texts. */
const indices: { readonly [K in Kind]?: (one: Facts[K], other: Facts[K], locale: Locale) => number[] } = {
  choice: ({ options }, other, locale) =>
    options.map(({ text }) => other.options.findIndex((each) => unmarked(each.text[locale]) === again(text[locale]))),
  choices: ({ options }, other, locale) =>
    options.map(({ text }) => other.options.findIndex((each) => unmarked(each.text[locale]) === again(text[locale]))),
  ordering: ({ steps }, other, locale) =>
    steps.map((text) => other.steps.findIndex((each) => each[locale] === again(text[locale]))),
  matching: ({ pairs, others = [] }, other, locale) => {
    const rights = [...other.pairs.map(([, right]) => right), ...(other.others ?? [])];
    return [...pairs.map(([, right]) => right), ...others].map((text) =>
      rights.findIndex((each) => each[locale] === againPlain(text[locale])),
    );
  },
};

function same<K extends Kind>(one: ItemOf<K>, other: ItemOf<K>, locale: Locale) {
  const a: Facts[K] = variantOf(one, seed).facts;
  const b: Facts[K] = variantOf(other, seed).facts;
  const index = indices[one.kind]?.(a, b, locale) ?? [];
  expect(index, one.id).not.toContain(-1);
  const [before, after] = [responses[one.kind](one), responses[other.kind](other)];
  const identity = Array.from({ length: before.count }, (_, i) => i);
  const compared = one.kind === 'number' || one.kind === 'trace' ? before.make([]) : after.make(index);
  expect(scores(other, compared), one.id).toEqual(scores(one, before.make(identity)));
  expect(after.count, one.id).toBe(before.count);
}

function sameFormula(one: ItemOf<'formula'>, other: ItemOf<'choice'>, locale: Locale) {
  const { solution, wrong } = variantOf(one, seed).facts;
  const { options } = variantOf(other, seed).facts;
  expect(options.filter(({ right }) => right).map(({ text }) => text[locale])).toEqual([`\`${solution}\``]);
  expect(options.map(({ text }) => text[locale]).toSorted()).toEqual(
    [solution, ...wrong.map(({ answer }) => answer)].map((form) => `\`${form}\``).toSorted(),
  );
}

function check(all: readonly Item[], locale: Locale) {
  const { items, notes, file } = roundTrip(all, locale);
  const lost = notes.filter((note) => note.lost).map(({ id }) => id);
  expect([...items.map(({ id }) => id), ...lost].toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  for (const item of items) {
    const before = all.find(({ id }) => id === item.id);
    if (before?.kind === 'formula') sameFormula(before, item as ItemOf<'choice'>, locale);
    else if (before) {
      expect(item.kind, item.id).toBe(before.kind);
      same(before as ItemOf<Kind>, item as ItemOf<Kind>, locale);
      expect(item.concepts).toEqual(before.concepts);
    }
  }
  expect(file).not.toMatch(/undefined|⟦/);
  // What came back once is written and read back as it is.
  const second = roundTrip(items, locale);
  const third = roundTrip(second.items, locale);
  const unfixed = (text: string) => text.replaceAll('⟦…⟧ ', '');
  expect(unfixed(third.file)).toBe(unfixed(second.file));
}

test.each(locales)('every kind that GIFT has comes back from it with the same scores, in %s', (locale) => {
  check(samples, locale);
});

test.each(quizzes.flatMap((quiz) => locales.map((locale) => [quiz.slug, locale, quiz] as const)))(
  'the quiz %s comes back from GIFT in %s with the same scores for right and wrong responses',
  (_slug, locale, quiz) => check(quiz.items, locale),
);

test('texts come back as they are written: spaces, formulas, tables, programs, lists', () => {
  const texts = [
    'What is $\\frac{1}{2}$, for $x < 3$ and `a -> b`? *Not* **this**.',
    'One:\n\n$$\nL = \\sum_i (y_i - o_i)^2\n$$\n\nTwo.',
    '| $w_5$ | Loss |\n|---|---|\n| $0.6$ | 0.701 |\n\nWhich?',
    '```python\nfor i in range(3):\n    print(i)\n\nprint("{~=#:}")\n```\n\n- one\n- two',
    '中文 $a_1$，还有 [a page](https://example.org/)。',
  ];
  expect(fromHtml(inline('Is $x$ one? **No**, $y$ is.', 'tex'))).toBe('Is $x$ one? **No**, $y$ is.');
  const spaced = (text: string) => text.replace(/\| -+ (\| -+ )+\|/g, '|---|---|');
  for (const text of texts) expect(spaced(fromHtml(blocks(text, 'tex')))).toBe(text);
});

test('whatever a text holds, GIFT gives it back', () => {
  const signs = [...'~=#{}:\\%[]->/&;<"*_`|! abn1中𝑥'];
  const words = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 12 });
  const texts = fc.uniqueArray(
    words.map((word) => fromPlain(`a${word.replace(/ +/g, ' ')}z`)),
    { minLength: 3, maxLength: 4 },
  );
  fc.assert(
    fc.property(texts, ([prompt = '', right = '', wrong = '']) => {
      const options = [
        { text: right, right: true, feedback: null },
        { text: wrong, right: false, feedback: prompt },
      ];
      const common = { id: 'a', concepts: [], points: 1, prompt, explanation: wrong };
      const { result } = giftOf({ ...common, form: 'choice', facts: { options } });
      expect(readGift(result ?? '').result).toEqual([{ ...common, form: 'choice', facts: { options } }]);
    }),
    { numRuns: 200 },
  );
});

const imported = (file: string, locale: Locale = 'en') => {
  const { result, notes } = readGift(file);
  return { items: result.map((question) => itemOf(dataOf(question, locale))), notes };
};

test('what teachers write by hand is read', () => {
  const { items, notes } = imported(`// a comment

$CATEGORY: tests

::T:: The sky is blue.{T#No, it is.#Right!}

::Pi \\: roughly:: How much is $$\\\\pi$$, for $5? {#3.141..3.142 ####It is 3.1415…}

Who said {~%50%*one* ~%50%b ~%-50%c ~%-50%d}?

Say it in a word {=yes =yep}

Match. {=a -> 1\\:2
= b -> 2
= -> 3}
`);
  expect(items.map(({ id, kind }) => [id, kind])).toEqual([
    ['t', 'choice'],
    ['pi-roughly', 'number'],
    ['item-4', 'choices'],
    ['item-6', 'matching'],
  ]);
  const pi = items[1] as ItemOf<'number'>;
  expect(variantOf(pi, '').prompt.en).toBe('How much is $\\pi$, for \\$5?');
  expect(scores(pi, [{ typed: '3.1411' }, { typed: '3.15' }])).toEqual([1, 0]);
  const [sky] = items as ItemOf<'choice'>[];
  expect(sky && variantOf(sky, '').facts.options).toMatchObject([
    { right: true, why: { en: 'Right!' } },
    { why: { en: '⟦…⟧ No, it is.'.slice(4) } },
  ]);
  const pairs = variantOf(items[3] as ItemOf<'matching'>, '').facts;
  expect(pairs).toMatchObject({
    pairs: [
      [{}, { en: '1:2' }],
      [{}, { en: '2' }],
    ],
    others: [{ en: '3' }],
  });
  expect(notes.filter((note) => note.lost).map(({ id }) => id)).toEqual(['tests', 'item-5']);
});

test.each([
  ['What?{=a ~b', /^line 1, column \d+/],
  ['Fine?{T}\n\nBroken {=a ~b\n~c # d # e } }\n\nFine?{F}', /^line [34], column \d+/],
  ['\n\n\nA: b {T}', /^line 4, column 2/],
  ['Weights {~%500%a ~b}', /^line 1/],
  ['', /no question/],
  ['// nothing\n\n// here', /no question/],
  [`A${'{'.repeat(5000)}`, /^line 1/],
  ['x'.repeat(2 ** 20 + 1), /megabyte/],
])('a broken file is told with its line, not half read: %#', (file, message) => {
  expect(() => readGift(file)).toThrow(PlainError);
  expect(() => readGift(file)).toThrow(message);
});

test('nothing that a file brings along runs, loads or leads anywhere but to a page', () => {
  const { items } = imported(
    '[html]<script>alert(1)</script><img src\\="http\\://evil.example/x.png" onerror\\="alert(1)"> <a href\\="javascript\\:alert(1)">tap</a> <iframe src\\="//evil.example"></iframe> <a href\\="https\\://example.org/">page</a> {T}\n\n' +
      '[markdown]![](http\\://evil.example/y.png) <img src\\="z"> [tap](javascript\\:alert) {F}',
  );
  const prompts = items.map((item) => variantOf(item as ItemOf<Kind>, '').prompt.en).join('\n');
  expect(prompts).not.toMatch(/evil|alert|<|javascript/);
  expect(prompts).toContain('[page](https://example.org/)');
});
