/** @file Where two programs agree, as passages of which none overlaps another. */
import 'server-only';
import type { Fragment } from '@dodona/dolos-core';

/** `[from, to]` in the left program and `[from, to]` in the right one, in UTF-16 units. */
export type Passage = readonly [number, number, number, number];

/** What is repeated in a program agrees in several ways: the longest is kept, and nothing that touches it. Longest first. */
export function passagesOf(fragments: readonly Fragment[]): Passage[] {
  const all = fragments
    .map(({ leftSelection: { startCol, endCol }, rightSelection: right, pairs }) => ({
      passage: [startCol, endCol, right.startCol, right.endCol] as const,
      length: pairs.length,
    }))
    .sort((a, b) => b.length - a.length || a.passage[0] - b.passage[0]);
  const kept: Passage[] = [];
  for (const { passage } of all) if (!kept.some((other) => touches(passage, other))) kept.push(passage);
  return kept;
}

const touches = (a: Passage, b: Passage): boolean => (a[0] < b[1] && b[0] < a[1]) || (a[2] < b[3] && b[2] < a[3]);
