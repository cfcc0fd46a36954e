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
  const index = new dolos.FingerprintIndex(inARow, windowSize, false, common(programs.length));
  const files = tokens.map((own, place) => fileOf(long.has(place) ? [] : own, place, dolos));
  index.addFiles(files);
  index.addIgnoredHashes(given.flatMap((source) => allHashes(read(source), dolos)));
  const entries = index.entries();
  const own = entries.map(({ file, shared }) => sum([...shared].map((each) => each.occurrencesOf(file).length)));
  const little = new Set([...placesOf(own, (count) => count < fewest)].filter((place) => !long.has(place)));
  const places = programs.map((_, place) => place).filter((place) => !little.has(place) && !long.has(place));
  const histogram = Array.from({ length: bins }, () => 0);
  const close: Close[] = [];
  for (const [i, left] of places.entries()) {
    for (const right of places.slice(i + 1)) {
      const similarity = similarityOf(pairOf(entries, left, right, dolos), own[left] ?? 0, own[right] ?? 0);
      const bin = binOf(similarity);
      histogram[bin] = (histogram[bin] ?? 0) + 1;
      if (similarity >= lowestSimilarity) close.push({ left, right, similarity });
    }
  }
  const closest = close.sort((a, b) => b.similarity - a.similarity).slice(0, mostPairs);
  const pairs = closest.map((pair) => {
    const passages = passagesOf(pairOf(entries, pair.left, pair.right, dolos).buildFragments());
    return { ...pair, passages, longest: longestOf(passages, programs[pair.left] ?? '') };
  });
  const more = close.length - pairs.length;
  return { compared: places.length, histogram, pairs, more, little: [...little], long: [...long] };
}

type Close = Pick<ClosePair, 'left' | 'right' | 'similarity'>;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

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

function pairOf(entries: readonly Dolos.FileEntry[], left: number, right: number, { Pair }: typeof Dolos): Dolos.Pair {
  const [one, other] = [entries[left], entries[right]];
  if (!one || !other) throw new Error(`no programs ${left} and ${right}`);
  return new Pair(one, other);
}

/** Not `pair.similarity`, which takes what is ignored on the left for ignored on the right too, and so passes 1 (dolos-core 1.2.1). */
const similarityOf = ({ leftCovered, rightCovered }: Dolos.Pair, ownLeft: number, ownRight: number): number =>
  (leftCovered + rightCovered) / (ownLeft + ownRight);

const longestOf = (passages: ClosePair['passages'], source: string): number =>
  Math.max(0, ...passages.map(([from, to]) => source.slice(from, to).split('\n').length));
