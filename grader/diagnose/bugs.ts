/** @file Tells which of the bugs in an exercise's starter a submission still holds, from its answers alone. */
import { behavesLike } from '#grader/diagnose/misconception.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { BugsReport, CaseReport } from '#grader/report.ts';

/** All combinations, from none to all, each in the order of `ids`. */
export const combinations = (ids: readonly string[]): string[][] =>
  Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, i) => (bits >> i) & 1));

/**
 * @param cases all judged cases of a submission, each with an answer.
 * @returns the only combination of bugs with which the starter would have answered every case as the submission did; null
 * when there is none or more than one, as with a bug of the learner's own, and for an exercise without bugs.
 */
export function bugsOf(exercise: Exercise, cases: readonly CaseReport[]): BugsReport | null {
  const { bugs } = exercise;
  if (!bugs) return null;
  const matches = combinations(bugs.ids).filter((left) => {
    const set = new Set(left);
    return behavesLike((...input) => bugs.answer(set, ...input), exercise, cases);
  });
  const [left] = matches;
  return left && matches.length === 1 ? { total: bugs.ids.length, left } : null;
}
