import { expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { coursePath } from '#exercises/lessons.ts';
import { searchDocuments } from '#server/search/documents.ts';
import { divider } from '#server/search/plain-text.ts';
import type { Segment } from '#server/search/snippet.ts';
import { mostHits, queryIn, searchExamples, searchView } from '#server/search.ts';

const locales = ['en', 'zh'] as const;
const textOf = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');
const marksOf = (segments: readonly Segment[]) => segments.filter(({ marked }) => marked).map(({ text }) => text);
const first = (locale: (typeof locales)[number], query: string) => {
  const [hit] = searchView(locale, query).hits;
  if (!hit) throw new Error(`nothing for ${query}`);
  return hit;
};

test('a Chinese word on the English page finds the place: its title in English, its text in Chinese', () => {
  const hit = first('en', '突触');
  expect(hit).toMatchObject({ kind: 'section', path: '/learn/one-neuron#a-cell-that-listens', unit: { number: 1 } });
  expect(textOf(hit.title)).toBe('A cell that listens');
  expect(hit.lesson).not.toMatch(/\p{Script=Han}/u);
  expect(hit.snippet.locale).toBe('zh');
  expect(marksOf(hit.snippet.segments)).toContain('突触');
});

test('where both languages have the word, the text is in the viewer’s', () => {
  for (const locale of locales) expect(first(locale, 'sigmoid').snippet.locale).toBe(locale);
});

test('what was met is marked, in the title and in the text, and nothing else', () => {
  const { title, snippet } = first('en', 'forward pass');
  expect(marksOf(title).map((text) => text.toLowerCase())).toEqual(['forward', 'pass']);
  for (const mark of marksOf(snippet.segments)) expect(mark).toMatch(/^(forward|pass)/i);
  const chinese = marksOf(first('zh', '前向传播').snippet.segments);
  expect(new Set(chinese)).toEqual(new Set(['前向传播']));
});

test('a snippet is about two lines of the text itself', () => {
  const documents = searchDocuments();
  for (const locale of locales) {
    for (const { snippet } of searchView(locale, 'w1').hits) {
      const text = textOf(snippet.segments);
      expect(text.length).toBeLessThan(230);
      const source = documents.map((document) => document.text[snippet.locale].text);
      expect(source.some((each) => each.replaceAll(divider, ' … ').includes(text.replace(/^…|…$/g, '')))).toBe(true);
    }
  }
});

test('misspelt, in part, or not at all: the viewer is told which', () => {
  expect(searchView('en', 'sigmoid').match).toBe('all');
  expect(searchView('en', 'sigmiod')).toMatchObject({ match: 'similar' });
  expect(searchView('en', 'sigmoid xylophone')).toMatchObject({ match: 'some' });
  expect(searchView('en', 'xylophone b 1')).toMatchObject({ match: null });
  expect(searchView('en', 'xylophone')).toMatchObject({ match: null, hits: [], total: 0, nearest: null });
});

test('whoever finds nothing is told the nearest word, which finds something', () => {
  for (const [locale, query, nearest] of [
    ['en', 'standrdsng', 'standardizing'],
    ['zh', '梯渡', '梯度'],
  ] as const) {
    expect(searchView(locale, query)).toMatchObject({ match: null, nearest });
    expect(searchView(locale, nearest).total).toBeGreaterThan(0);
  }
  expect(searchView('zh', '冷启动机')).toMatchObject({ match: null, nearest: null });
});

test('hints and solutions are not to be found: nobody is given an answer by searching for it', () => {
  const documents = searchDocuments().filter(({ kind }) => kind === 'exercise');
  expect(documents).toHaveLength(exercises.length);
  for (const [i, { slug }] of exercises.entries()) {
    const { hints, solution } = readContent(slug);
    const { text, code } = documents[i] ?? { text: null, code: null };
    const all = `${text?.en.text} ${text?.zh.text} ${code?.text}`;
    for (const hidden of [...hints.en, ...hints.zh, solution.python, solution.typescript])
      expect(all).not.toContain(hidden);
  }
});

test('every lesson, section and exercise of the course can be found by its title, in both languages', () => {
  const places = coursePath().flatMap((place) =>
    place.kind === 'lesson' ? [place.lesson.en.title, ...place.lesson.en.sections] : [place.exercise.title.en],
  );
  const documents = searchDocuments();
  expect(documents).toHaveLength(places.length);
  expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
  const same = (title: string, locale: 'en' | 'zh') => documents.filter((each) => each.title[locale].text === title);
  for (const { path, title } of documents) {
    for (const locale of locales) {
      const { text } = title[locale];
      const found = searchView(locale, text).hits.slice(0, same(text, locale).length);
      expect(found.map((hit) => hit.path)).toContain(path);
    }
  }
});

test('the examples of the empty page find something', () => {
  for (const locale of locales) {
    for (const { text } of searchExamples) expect(searchView(locale, text)).toMatchObject({ match: 'all' });
  }
});

test('no more is shown than can be looked through, but all is counted', () => {
  const { hits, total } = searchView('en', 'the');
  expect(hits).toHaveLength(mostHits);
  expect(total).toBeGreaterThan(mostHits);
});

test('whatever an address says is a query, and a hostile one is only text', () => {
  expect(queryIn({ q: '  two\n\u0000 words ' })).toBe('two words');
  expect(queryIn({ q: ['first', 'second'] })).toBe('first');
  for (const none of [{}, { q: '' }, { q: 3 }, { q: [] }, null, undefined]) expect(queryIn(none)).toBe('');
  expect([...queryIn({ q: '𝑤'.repeat(5000) })]).toHaveLength(200);
  const hostile = [
    '<script>alert(1)</script>',
    '(.*)+$',
    '\\',
    '[',
    '__proto__',
    'constructor',
    '‮',
    '\ud800',
    '𝑤'.repeat(200),
  ];
  for (const q of [...hostile, 'a '.repeat(100), '梯'.repeat(200), `${'x'.repeat(39)} `.repeat(5)]) {
    const view = searchView('en', queryIn({ q }));
    expect(view.total).toBeGreaterThanOrEqual(0);
  }
});
