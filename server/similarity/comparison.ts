/**
 * @file Compares programs of one language with each other: winnowing (Schleimer, Wilkerson and Aiken 2003, “Winnowing: local algorithms for
 * document fingerprinting”) by Dolos's core over tokens of Lezer's parsers. Programs are read, never run.
 */
import 'server-only';
import type * as Dolos from '@dodona/dolos-core';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { binOf, bins, lowestSimilarity } from '#lib/similarity.ts';
import type { Engine } from '#server/similarity/engine.ts';
import { passagesOf } from '#server/similarity/passages.ts';
import { type Token, tokensOf } from '#server/similarity/tokens.ts';

export interface ComparisonInput {
  readonly language: Language;
  readonly programs: readonly string[];
  /** What everybody has been given: whatever is in them is in no comparison. */
  readonly given: readonly string[];
}

/** Two programs by their places in the input. */
export interface ClosePair {
  readonly left: number;
  readonly right: number;
  /** 0–1: how much of what is their own, in both, is in both. */
  readonly similarity: number;
  /** Lines of the longest passage. */
  readonly longest: number;
  /** Where they agree, none within another: `[from, to]` in the left, `[from, to]` in the right, in UTF-16 units; longest first. */
  readonly passages: readonly (readonly [number, number, number, number])[];
}

export interface Comparison {
  /** How many programs were compared, each with each. */
  readonly compared: number;
  /** Of all pairs, how many there are in each bin of similarity (see lib/similarity.ts). */
  readonly histogram: readonly number[];
  /** The most similar first. */
  readonly pairs: readonly ClosePair[];
  /** How many are left out of `pairs` because they would be too many. */
  readonly more: number;
  /** Places of programs with hardly anything that is their own. */
  readonly little: readonly number[];
  /** Places of programs beyond what an honest one has. */
  readonly long: readonly number[];
}

/** Tokens in a row that must agree: two or three lines. Below, everybody's arithmetic looks alike. */
const inARow = 12;
/** One fingerprint in each row of so many: what agrees over 16 tokens or more is found for sure. */
const windowSize = 5;
/** Fingerprints of its own, some thirty tokens, below which a program says nothing about its writer. */
const fewest = 10;
const mostTokens = 5_000;
const mostPairs = 2_000;

/** A passage that so many share is how the exercise is done. Small groups would lose all they have in common. */
const common = (programs: number) => Math.max(8, Math.ceil(programs / 2));

export function compare({ language, programs, given }: ComparisonInput, { dolos, parsers }: Engine): Comparison {
  const read = (source: string) => tokensOf(source, parsers[language]);
  const tokens = programs.map(read);
  const long = placesOf(tokens, ({ length }) => length > mostTokens);
  const index = new dolos.FingerprintIndex(inARow, windowSize);
  const files = tokens.map((own, place) => fileOf(long.has(place) ? [] : own, place, dolos));
  index.addFiles(files);
  index.updateMaxFingerprintFileCount(common(programs.length));
  index.addIgnoredHashes(given.flatMap((source) => allHashes(read(source), dolos)));
  const { own, overlap } = overlaps(index, files);
  const little = new Set([...placesOf(own, (count) => count < fewest)].filter((place) => !long.has(place)));
  const places = programs.map((_, place) => place).filter((place) => !little.has(place) && !long.has(place));
  const histogram = Array.from({ length: bins }, () => 0);
  const close: Close[] = [];
  for (const [i, left] of places.entries()) {
    for (const right of places.slice(i + 1)) {
      const similarity = overlap(left, right) / ((own[left] ?? 0) + (own[right] ?? 0));
      const bin = binOf(similarity);
      histogram[bin] = (histogram[bin] ?? 0) + 1;
      if (similarity >= lowestSimilarity) close.push({ left, right, similarity });
    }
  }
  const closest = close.sort((a, b) => b.similarity - a.similarity).slice(0, mostPairs);
  const pairs = closest.map((pair) => {
    const [left = '', right = ''] = [programs[pair.left], programs[pair.right]];
    const passages = passagesOf(fragmentsOf(index, files[pair.left], files[pair.right]), left, right);
    return { ...pair, passages, longest: longestOf(passages, left) };
  });
  const more = close.length - pairs.length;
  return { compared: places.length, histogram, pairs, more, little: [...little], long: [...long] };
}

type Close = Pick<ClosePair, 'left' | 'right' | 'similarity'>;

const placesOf = <T>(all: readonly T[], test: (each: T) => boolean): Set<number> =>
  new Set(all.flatMap((each, place) => (test(each) ? [place] : [])));

/** Dolos counts rows and columns; an offset in one endless row does as well. */
function fileOf(tokens: readonly Token[], place: number, { File, Region, TokenizedFile }: typeof Dolos) {
  const regions = tokens.map(({ from, to }) => new Region(0, from, 0, to));
  const kinds = tokens.map(({ kind }) => kind);
  return new TokenizedFile(new File(String(place), ''), kinds, regions);
}

/** Of every row of tokens, not only of those that winnowing picks: which it picks depends on what stands around. */
const allHashes = (tokens: readonly Token[], { WinnowFilter }: typeof Dolos): number[] =>
  new WinnowFilter(inARow, 1, false).fingerprints(tokens.map(({ kind }) => kind)).map(({ hash }) => hash);

/**
 * How many fingerprints each file has that nobody was given, and how many of those of two files are in both. Counted by fingerprint, which
 * takes a fraction of what Dolos's pairs take. Their `similarity` would be wrong besides: they take what is ignored on the left for ignored
 * on the right too, and so pass 1 (dolos-core 1.2.1).
 */
function overlaps(index: Dolos.FingerprintIndex, files: readonly Dolos.TokenizedFile[]) {
  const placeOf = new Map(files.map(({ id }, place) => [id, place]));
  const own = files.map(() => 0);
  const both = new Uint32Array(files.length ** 2);
  const at = (one: number, other: number) => Math.min(one, other) * files.length + Math.max(one, other);
  for (const fingerprint of index.sharedFingerprints().filter(({ ignored }) => !ignored)) {
    const found = fingerprint.files().map((file) => {
      return { place: placeOf.get(file.id) ?? 0, count: fingerprint.occurrencesOf(file).length };
    });
    for (const [i, one] of found.entries()) {
      own[one.place] = (own[one.place] ?? 0) + one.count;
      for (const other of found.slice(i + 1)) {
        const pair = at(one.place, other.place);
        both[pair] = (both[pair] ?? 0) + one.count + other.count;
      }
    }
  }
  return { own, overlap: (one: number, other: number): number => both[at(one, other)] ?? 0 };
}

function fragmentsOf(index: Dolos.FingerprintIndex, left?: Dolos.TokenizedFile, right?: Dolos.TokenizedFile) {
  if (!left || !right) throw new Error('a pair of no programs');
  return index.getPair(left, right).buildFragments();
}

const longestOf = (passages: ClosePair['passages'], source: string): number =>
  Math.max(0, ...passages.map(([from, to]) => source.slice(from, to).split('\n').length));
