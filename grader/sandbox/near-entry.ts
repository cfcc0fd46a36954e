/** @file The function a learner meant when the file defines none of the asked name: `sigmiod`, `Sigmoid`, `gradW1` for `grad_w1`. */
import type { GuestError, Job, Language } from '#grader/sandbox/sandbox.ts';

/** Definitions at the top level; elsewhere a name is out of reach. */
const definitions: Readonly<Record<Language, RegExp>> = {
  python: /^(?:async +)?(def +)([^\s(:]+)/gm,
  typescript:
    /^((?:export +)?(?:async +)?(?:function *\*? *|const +|let +|var +))([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu,
};

/**
 * @returns a `missing-entry` error with the place and, as its message, the name of the nearest definition; the error as
 * it was when no name is near, and every other error.
 */
export function locateEntry(error: GuestError, { language, source, entry }: Job): GuestError {
  if (error.type !== 'missing-entry') return error;
  const near = nearest(language, source, entry);
  return near ? { ...error, ...near } : { ...error, message: '' };
}

function nearest(language: Language, source: string, entry: string) {
  let best: { name: string; index: number } | undefined;
  let least = Math.max(1, Math.floor(plain(entry).length / 4)) + 1;
  for (const { 0: whole, 2: name = '', index } of source.matchAll(definitions[language])) {
    if (name === entry || name.length > 60) continue;
    const distance = edits(plain(name), plain(entry));
    if (distance >= least) continue;
    least = distance;
    best = { name, index: index + whole.length - name.length };
  }
  if (!best) return null;
  const before = source.slice(0, best.index).split('\n');
  return { message: best.name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Case and underscores are the two languages' customs, not another name. */
const plain = (name: string) => name.toLowerCase().replaceAll('_', '');

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment). */
function edits(a: string, b: string): number {
  let older: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost];
      if (swapped) ways.push((older[j - 2] ?? 0) + 1);
      next.push(Math.min(...ways));
    }
    [older, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
