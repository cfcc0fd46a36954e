/** @file The search over lessons and exercises: what somebody typed, as a list of places in the course. */
import 'server-only';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import { type SearchDocument, searchDocuments } from '#server/search/documents.ts';
import { createSearchIndex, type Found, type Match, type SearchIndex } from '#server/search/search-index.ts';
import { marked, metIn, type Segment, snippet } from '#server/search/snippet.ts';
import { runsOf } from '#server/search/wanted.ts';

export interface SearchHit {
  readonly kind: SearchDocument['kind'];
  /** Without the locale. */
  readonly path: string;
  readonly title: readonly Segment[];
  /** Of a section: its lesson's title. */
  readonly lesson: string | null;
  readonly unit: { readonly number: number; readonly title: string };
  /** In the language that met the query best; the viewer's if both did. */
  readonly snippet: { readonly locale: Locale; readonly segments: readonly Segment[] };
}

export interface SearchView {
  /** As typed, shortened; empty where nothing was asked. */
  readonly query: string;
  /** Null where nothing was found or asked. */
  readonly match: Match | null;
  /** Best first, at most `mostHits`. */
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** Where nothing was found: a word that would be. */
  readonly nearest: string | null;
}

export const mostHits = 20;
/** For somebody who has not typed anything yet: a word, a quantity and a derivative, in either language. */
export const searchExamples: readonly { readonly text: string; readonly locale: Locale }[] = [
  { text: 'chain rule', locale: 'en' },
  { text: 'σ', locale: 'en' },
  { text: '∂L/∂w1', locale: 'en' },
  { text: '梯度下降', locale: 'zh' },
  { text: '点击概率', locale: 'zh' },
];
const longestQuery = 200;

// An address can say anything: `q` twice, control characters, a whole book.
const address = z.object({ q: z.union([z.string(), z.array(z.string())]).optional() });

/** The query in a page's search parameters; whatever does not fit is an empty one. */
export function queryIn(parameters: unknown): string {
  const parsed = address.safeParse(parameters);
  const [text = ''] = parsed.success ? [parsed.data.q].flat() : [];
  const oneLine = text
    .slice(0, 10 * longestQuery)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return [...oneLine].slice(0, longestQuery).join('');
}

let known: SearchIndex | undefined;

/** Built when it is first asked for; while authors edit, each time. */
function index(): SearchIndex {
  if (known && process.env.NODE_ENV !== 'development') return known;
  known = createSearchIndex(searchDocuments());
  return known;
}

const others: Readonly<Record<Locale, Locale>> = { en: 'zh', zh: 'en' };

function hitOf({ document, terms }: Found, runs: readonly string[], locale: Locale): SearchHit {
  const { kind, path, title, lesson, unit, text } = document;
  const met = { terms, runs };
  const count = (language: Locale) => Math.max(metIn(title[language], met), metIn(text[language], met));
  const shown = count(others[locale]) > count(locale) ? others[locale] : locale;
  return {
    kind,
    path,
    title: marked(title[locale], met),
    lesson: lesson?.[locale] ?? null,
    unit: { number: unit.number, title: unit.title[locale] },
    snippet: { locale: shown, segments: snippet(text[shown], met, shown) },
  };
}

/** What a viewer of this language finds. `query` is any text; titles come in `locale`. */
export function searchView(locale: Locale, query: string): SearchView {
  if (query === '') return { query, match: null, hits: [], total: 0, nearest: null };
  const { match, found } = index().search(locale, query);
  return {
    query,
    match,
    hits: found.slice(0, mostHits).map((each) => hitOf(each, runsOf(query), locale)),
    total: found.length,
    nearest: found.length === 0 ? index().nearest(query) : null,
  };
}
