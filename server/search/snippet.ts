/** @file The piece of a text that shows best why it was found, with what was met marked. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import type { Passage } from '#server/search/documents.ts';
import { divider } from '#server/search/plain-text.ts';
import type { Word } from '#server/search/words.ts';

/** A run of a text, marked or not. */
export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/** What was met: words as `wordsOf` gives them, and runs of Chinese, of which parts are marked only where there is no whole. */
export interface Met {
  readonly terms: ReadonlySet<string>;
  readonly runs: readonly string[];
}

/** Characters: about two lines. */
const lengths: Readonly<Record<Locale, { readonly whole: number; readonly before: number }>> = {
  en: { whole: 190, before: 70 },
  zh: { whole: 88, before: 28 },
};

function marksIn({ text, words }: Passage, { terms, runs }: Met): Word[] {
  const wholes = runs.flatMap((run) => [...text.matchAll(new RegExp(run, 'gu'))].map(({ index }) => ({ run, index })));
  const partOnly = ({ term, start, end }: Word) =>
    wholes.some(({ run }) => run.includes(term)) &&
    !wholes.some(({ run, index }) => start >= index && end <= index + run.length);
  return words
    .filter((word) => terms.has(word.term) && !partOnly(word))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** How many different words a passage has of those that were met. */
export const metIn = (passage: Passage, { terms }: Met): number =>
  new Set(passage.words.filter(({ term }) => terms.has(term)).map(({ term }) => term)).size;

function segments(text: string, marks: readonly Word[], from: number, to: number): Segment[] {
  const found: Segment[] = [];
  let at = from;
  const add = (end: number, marked: boolean) => {
    const piece = text.slice(at, end);
    const last = found.at(-1);
    // Pairs of Chinese characters overlap and follow each other; they read as one.
    if (piece && last?.marked === marked) found[found.length - 1] = { text: last.text + piece, marked };
    else if (piece) found.push({ text: piece, marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    if (start < from || end > to || end <= at) continue;
    if (start > at) add(start, false);
    add(end, true);
  }
  add(to, false);
  return found;
}

/** A whole text with its marks. */
export const marked = (passage: Passage, met: Met): Segment[] =>
  segments(passage.text, marksIn(passage, met), 0, passage.text.length);

/** The mark to begin with: from there the most different words follow, then the most altogether. */
function bestMark(marks: readonly Word[], within: number): Word | undefined {
  let best: { mark: Word; value: number } | undefined;
  for (const mark of marks) {
    const near = marks.filter(({ start, end }) => start >= mark.start && end <= mark.start + within);
    const value = new Set(near.map(({ term }) => term)).size * 100 + Math.min(near.length, 99);
    if (!best || value > best.value) best = { mark, value };
  }
  return best?.mark;
}

/** Where to begin: at the sentence if it is near, or else at a word. */
function beginning(text: string, at: number, before: number): number {
  if (at <= before) return 0;
  const near = text.slice(at - before, at);
  const sentence = [...near.matchAll(/(?:[.?!:;]\s|[。？！；：]|\s•)[\s•]*/g)].at(-1);
  if (sentence) return at - before + sentence.index + sentence[0].length;
  const word = /[\s•，、]+/.exec(near);
  return word ? at - before + word.index + word[0].length : at - before;
}

function ending(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const cut = /[\s•，。、；：？！]+[^\s•，。、；：？！]*$/.exec(text.slice(Math.max(0, at - 24), at));
  return cut ? Math.max(0, at - 24) + cut.index : at;
}

/** About two lines; the beginning of the text where nothing in it was met. */
export function snippet(passage: Passage, met: Met, locale: Locale): Segment[] {
  const { text } = passage;
  const { whole, before } = lengths[locale];
  const marks = marksIn(passage, met);
  const first = bestMark(marks, whole - before);
  const from = first ? beginning(text, first.start, before) : 0;
  const to = Math.max(ending(text, from + whole), first?.end ?? 0);
  const shown = segments(text, marks, from, to).map((each) => ({
    ...each,
    text: each.text.replaceAll(divider, ' … '),
  }));
  const dots = (is: boolean): Segment[] => (is ? [{ text: '…', marked: false }] : []);
  return [...dots(from > 0), ...shown, ...dots(to < text.length)];
}
