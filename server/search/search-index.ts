/** @file Which documents a query means, best first. Pure: documents in, hits out. */
import 'server-only';
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Locale } from '#grader/exercise.ts';
import type { SearchDocument } from '#server/search/documents.ts';
import { nearestIn } from '#server/search/nearest.ts';
import { runsOf, type Wanted, wantedOf } from '#server/search/wanted.ts';
import { isPlainWord } from '#server/search/words.ts';

/** How a query was met: by all of its words, by all but for misspellings, or by some of them. */
export type Match = 'all' | 'similar' | 'some';

export interface Found {
  readonly document: SearchDocument;
  /** The words of the document that were met, as `wordsOf` gives them. */
  readonly terms: ReadonlySet<string>;
}

export interface Findings {
  /** Null when nothing was found. */
  readonly match: Match | null;
  readonly found: readonly Found[];
}

export interface SearchIndex {
  search(locale: Locale, query: string): Findings;
  /** The course's word that is nearest to one of the query's; null when none is near. */
  nearest(query: string): string | null;
}

const passages = {
  title_en: ({ title }: SearchDocument) => title.en,
  title_zh: ({ title }: SearchDocument) => title.zh,
  names: ({ names }: SearchDocument) => names,
  text_en: ({ text }: SearchDocument) => text.en,
  text_zh: ({ text }: SearchDocument) => text.zh,
  code: ({ code }: SearchDocument) => code,
};
type Field = keyof typeof passages;
const isField = (name: string): name is Field => name in passages;

const boosts = { title: 4, names: 2, code: 0.3 };
/** What stands in the viewer's language counts more than the same word in the other. */
const otherLanguage = 0.5;
const closer = { title: 3, together: 1.6 };

function boostFor(locale: Locale): Record<Field, number> {
  const of = (language: Locale) => (language === locale ? 1 : otherLanguage);
  const [en, zh] = [of('en'), of('zh')];
  const { title, names, code } = boosts;
  return { title_en: title * en, title_zh: title * zh, names, text_en: en, text_zh: zh, code };
}

// A name with an index (w1), a number and Chinese are what they are; other words may go on, and may be misspelt.
const begins = (term: string) => term.length >= 3 && isPlainWord(term);

/** How many letters may be wrong. */
function slips(term: string): number | false {
  if (term.length < 4 || !isPlainWord(term)) return false;
  return term.length < 6 ? 1 : 2;
}

/** MiniSearch's query: every leaf is a term already. */
const treeOf = (wanted: readonly Wanted[], combineWith: 'AND' | 'OR'): Query => ({
  combineWith,
  queries: wanted.map((each) =>
    typeof each === 'string'
      ? each
      : { combineWith: 'OR', queries: each.either.map((queries) => ({ combineWith: 'AND', queries: [...queries] })) },
  ),
});

const asIs = { tokenize: (term: string) => [term], processTerm: (term: string) => term };

/** Of what meets only some of the words, what is far behind the best is left out. */
const worthwhile = 0.3;

function indexOf(documents: readonly SearchDocument[]): MiniSearch<SearchDocument> {
  const index = new MiniSearch<SearchDocument>({
    idField: 'path',
    fields: Object.keys(passages),
    // The words are known already; MiniSearch wants a text to split.
    extractField: (document, field) =>
      isField(field)
        ? passages[field](document)
            .words.map(({ term }) => term)
            .join('\n')
        : document.path,
    tokenize: (terms) => terms.split('\n').filter(Boolean),
    processTerm: (term) => term,
  });
  index.addAll(documents);
  return index;
}

/** How much more a document counts because of the order of a query's words: it is a title, or stands in a text as typed. */
function closeness(query: string): (document: SearchDocument) => number {
  const typed = query.trim().toLowerCase();
  const phrases = wantedOf(query).length > 1 ? [typed, ...runsOf(query)] : [];
  return ({ title, text }) => {
    const titles = [title.en, title.zh].map((each) => each.text.toLowerCase());
    if (titles.includes(typed)) return closer.title;
    const all = [...titles, text.en.text.toLowerCase(), text.zh.text.toLowerCase()];
    return phrases.some((phrase) => all.some((each) => each.includes(phrase))) ? closer.together : 1;
  };
}

type Run = (query: Query, options: SearchOptions) => Found[];

/** Runs queries that were typed as `typed` by somebody who reads in `locale`. */
function runner(index: MiniSearch<SearchDocument>, documents: readonly SearchDocument[]) {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return (locale: Locale, typed: string): Run => {
    const close = closeness(typed);
    const weights = new Map(documents.map((document) => [document.path, document.weight * close(document)]));
    const common = { ...asIs, boost: boostFor(locale), boostDocument: (path: string) => weights.get(path) ?? 1 };
    return (query, options) => {
      const results = index.search(query, { ...common, ...options });
      const least = options.combineWith === 'OR' ? (results[0]?.score ?? 0) * worthwhile : 0;
      return results.flatMap(({ id, score, terms }) => {
        const document = byPath.get(id);
        return document && score >= least ? [{ document, terms: new Set(terms) }] : [];
      });
    };
  };
}

export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const runFor = runner(indexOf(documents), documents);
  const search = (locale: Locale, query: string): Findings => {
    const wanted = wantedOf(query);
    const run = runFor(locale, query);
    const all = treeOf(wanted, 'AND');
    // A single letter or digit alone would be met nearly everywhere.
    const telling = wanted.filter(
      (each) => typeof each !== 'string' || each.length > 1 || /\p{Script=Han}/u.test(each),
    );
    const ways: readonly (readonly [Match, Query, SearchOptions])[] = [
      ['all', all, { prefix: begins }],
      ['similar', all, { prefix: begins, fuzzy: slips }],
      ['some', treeOf(telling, 'OR'), { combineWith: 'OR', prefix: begins }],
    ];
    for (const [match, tree, options] of wanted.length > 0 ? ways : []) {
      const found = run(tree, options);
      if (found.length > 0) return { match, found };
    }
    return { match: null, found: [] };
  };
  return { search, nearest: nearestIn(documents) };
}
