import { expect, test } from 'vitest';
import { readContent } from '#exercises/content.ts';
import { longExercises } from '#server/similarity/long-exercises.ts';
import { alternatives, compared, laidOut, renamed, similarityOfFirst } from '#tests/server/similarity/programs.ts';

const slug = 'train-network';
const [quotients = '', inPlace = ''] = alternatives(slug, 'python');
const [vectors = ''] = alternatives(slug, 'typescript');

test.each([
  ['python', quotients, '#'],
  ['python', inPlace, '#'],
  ['typescript', vectors, '//'],
] as const)(
  'a copy with other names, comments and spaces is as similar as can be, or a teacher would miss it (%s)',
  async (language, source, comment) => {
    const { pairs } = await compared(slug, language, [source, laidOut(renamed(source), comment)]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.similarity).toBe(1);
    expect(pairs[0]?.longest).toBeGreaterThan(5);
  },
);

test('type annotations and documentation make no other program', async () => {
  const typed = vectors
    .replace(
      '(data, p, learningRate, epochs)',
      '(data: number[][], p: any, learningRate: number, epochs: number): object',
    )
    .replace('const losses =', 'const losses: number[] =');
  expect(typed).not.toBe(vectors);
  expect(similarityOfFirst(await compared(slug, 'typescript', [vectors, typed]))).toBe(1);
  const documented = quotients.replace(/^(def .*)$/gm, '$1\n    """What this does."""');
  expect(similarityOfFirst(await compared(slug, 'python', [quotients, documented]))).toBe(1);
});

test('functions in another order, with lines of no use in between, are still found', async () => {
  const [head = '', ...functions] = quotients.split(/^(?=def )/m);
  const other = [head, ...functions.reverse()]
    .join('\n')
    .replace('losses = []', 'losses = []\n    unused = len(data) + 1');
  const { pairs } = await compared(slug, 'python', [quotients, renamed(other)]);
  expect(pairs[0]?.similarity).toBeGreaterThan(0.8);
  expect(pairs[0]?.passages.length).toBeGreaterThan(1);
});

test('every passage lies where both programs say the same, and none within another', async () => {
  const copy = renamed(quotients);
  const { pairs } = await compared(slug, 'python', [quotients, copy]);
  const passages = pairs[0]?.passages ?? [];
  expect(passages.length).toBeGreaterThan(0);
  for (const [from, to, otherFrom, otherTo] of passages)
    expect(renamed(quotients.slice(from, to))).toBe(copy.slice(otherFrom, otherTo));
  const sorted = passages.toSorted((a, b) => a[0] - b[0]);
  for (const [i, passage] of sorted.entries()) expect(passage[0]).toBeGreaterThanOrEqual(sorted[i - 1]?.[1] ?? 0);
});

test('no two programs that were written independently come near the usual threshold, or the innocent would be asked', async () => {
  for (const { slug: each } of longExercises())
    for (const language of ['python', 'typescript'] as const) {
      const { pairs } = await compared(each, language, alternatives(each, language));
      expect.soft(Math.max(0, ...pairs.map(({ similarity }) => similarity)), `${each} ${language}`).toBeLessThan(0.35);
    }
});

test.each(['python', 'typescript'] as const)(
  'what everybody was given is no similarity: starter and published solution (%s)',
  async (language) => {
    const { starter, solution } = readContent(slug);
    const programs = [
      starter[language],
      starter[language],
      solution[language],
      renamed(solution[language]),
      '',
      '((((',
    ];
    expect(await compared(slug, language, programs)).toMatchObject({
      ...{ compared: 0, pairs: [], little: [0, 1, 2, 3, 4, 5], long: [] },
    });
  },
);

test('copies are all close to each other and the rest are not drawn in; the histogram counts every pair', async () => {
  const others = [...alternatives('autograd-value', 'python'), ...alternatives('train-click-model', 'python'), inPlace];
  const copies = Array.from({ length: 5 }, (_, i) => renamed(quotients).replaceAll('my_', `my${i}_`));
  const { histogram, pairs, compared: count } = await compared(slug, 'python', [...others, ...copies]);
  expect(count).toBe(others.length + copies.length);
  expect(histogram.reduce((sum, each) => sum + each)).toBe((count * (count - 1)) / 2);
  expect(histogram.at(-1)).toBe(10);
  const close = pairs.filter(({ similarity }) => similarity > 0.6);
  expect(close.every(({ left, right }) => left >= others.length && right >= others.length)).toBe(true);
});

test('what more than half of a larger class shares is how the exercise is done', async () => {
  const copies = Array.from({ length: 12 }, () => quotients);
  const { compared: count, little } = await compared(slug, 'python', [...copies, inPlace]);
  expect([count, little.length]).toEqual([1, 12]);
});

test('programs that no parser would take, or beyond any length, harm nobody else’s comparison', async () => {
  const nested = `${'('.repeat(30_000)}\n`;
  const endless = 'x = x + 1\n'.repeat(6_000);
  const faulty = quotients.replace('def slope(', 'def slope((');
  const { long, pairs } = await compared(slug, 'python', [quotients, faulty, nested, endless, '\u0000 ￿ def']);
  expect(long).toContain(3);
  expect(pairs[0]).toMatchObject({ left: 0, right: 1 });
  expect(pairs[0]?.similarity).toBeGreaterThan(0.8);
});
