/** @file Where two programs agree, as passages of which none overlaps another. */
import 'server-only';
import type { Fragment } from '@dodona/dolos-core';

/** `[from, to]` in the left program and `[from, to]` in the right one, in UTF-16 units. */
export type Passage = readonly [number, number, number, number];

/** What ends something that stands before the passage, such as the bracket of a call. */
const ending = /^[\s)\]},;:]+/;

const afterEnding = (source: string, from: number, to: number): number =>
  from + (ending.exec(source.slice(from, to))?.[0].length ?? 0);

/** What is repeated in a program agrees in several ways: the longest is kept, and nothing that touches it. Longest first. */
export function passagesOf(fragments: readonly Fragment[], left: string, right: string): Passage[] {
  const all = fragments
    .map(({ leftSelection: { startCol, endCol }, rightSelection: other, pairs }) => ({
      passage: [startCol, endCol, other.startCol, other.endCol] as const,
      length: pairs.length,
    }))
    .sort((a, b) => b.length - a.length || a.passage[0] - b.passage[0]);
  const kept: Passage[] = [];
  for (const { passage } of all) if (!kept.some((other) => touches(passage, other))) kept.push(passage);
  return kept.map(([a, b, c, d]) => [afterEnding(left, a, b), b, afterEnding(right, c, d), d]);
}

const touches = (a: Passage, b: Passage): boolean => (a[0] < b[1] && b[0] < a[1]) || (a[2] < b[3] && b[2] < a[3]);
