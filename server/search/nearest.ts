/** @file The word that somebody may have meant whose query found nothing. */
import 'server-only';
import type { SearchDocument } from '#server/search/documents.ts';
import { wantedOf } from '#server/search/wanted.ts';
import { isPlainWord } from '#server/search/words.ts';

/** Two characters share one with many a pair; what several titles have in common is more than chance. */
const leastTitles = 2;
/** Of the letters. */
const mostWrong = 0.4;

/** Insertions, deletions, replacements and swaps of neighbours between two words. */
function editDistance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

interface Known {
  /** As it is written. */
  readonly word: string;
  readonly count: number;
}

/** The words of all titles, which are what the course is about, and how often each is there. */
function titleWords(documents: readonly SearchDocument[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const { text, words } of documents.flatMap(({ title }) => [title.en, title.zh])) {
    for (const { term, start, end } of words) {
      const count = (known.get(term)?.count ?? 0) + 1;
      known.set(term, { word: text.slice(start, end).toLowerCase(), count });
    }
  }
  return known;
}

const isPair = (term: string) => /^\p{Script=Han}{2}$/u.test(term);

/** Smaller is nearer; undefined where two words have nothing to do with each other. */
function distance(wanted: string, term: string): number | undefined {
  if (isPair(wanted)) {
    const [[a, b], [c, d]] = [[...wanted], [...term]];
    return isPair(term) && (a === c || b === d) ? 1 : undefined;
  }
  if (!isPlainWord(wanted) || !isPlainWord(term) || wanted.length < 4 || term.length < 4) return undefined;
  const most = Math.floor(wanted.length * mostWrong);
  if (Math.abs(wanted.length - term.length) > most) return undefined;
  const wrong = editDistance(wanted, term);
  return wrong <= most ? wrong : undefined;
}

/** For a query, the word of a title that is nearest to one of its own, the more frequent first; null when none is near. */
export function nearestIn(documents: readonly SearchDocument[]): (query: string) => string | null {
  let known: ReadonlyMap<string, Known> | undefined;
  return (query) => {
    known ??= titleWords(documents);
    const words = [...known];
    const near = wantedOf(query).flatMap((wanted) =>
      words.flatMap(([term, { word, count }]) => {
        const away = typeof wanted === 'string' ? distance(wanted, term) : undefined;
        return away === undefined || (isPair(term) && count < leastTitles) ? [] : [{ word, count, away }];
      }),
    );
    return near.sort((a, b) => a.away - b.away || b.count - a.count)[0]?.word ?? null;
  };
}
