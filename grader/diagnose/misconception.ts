/** @file Names the wrong idea behind a wrong submission: the one whose mutant would have returned the very same answers. */
import { compare, kindOf } from '#grader/compare.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Output, Plain } from '#grader/plain.ts';
import type { CaseReport } from '#grader/report.ts';

/** Fewer random cases could agree with a mutant by chance. */
const fewestRandomCases = 3;

type Answer = (...input: readonly Plain[]) => Plain;

const unbounded = (output: Output) => ['nan', 'infinity'].includes(kindOf(output));

function agrees(wrong: Answer, input: readonly Plain[], output: Output, exercise: Exercise): boolean {
  try {
    // A copy, since it may well change what it is given.
    const answer = wrong(...structuredClone(input));
    // No comparison calls two infinities or two NaN equal, and which of them comes of a logarithm of 0 is a matter of writing.
    if (unbounded(answer)) return unbounded(output);
    return compare(answer, output, exercise.tolerance).length === 0;
  } catch {
    return false;
  }
}

/** Whether a wrong program would have returned the very same answer to every case, a number of some size to one at least. */
export const behavesLike = (wrong: Answer, exercise: Exercise, cases: readonly CaseReport[]): boolean =>
  cases.every(({ input, output }) => output !== undefined && agrees(wrong, input, output, exercise)) &&
  cases.some(({ output }) => output !== undefined && !unbounded(output));

/**
 * @param cases all judged cases of a submission, visible and hidden.
 * @returns the id of the only mutant that agrees with every case; null when none or several do, when the submission is
 * right, when a case has no answer, or when fewer than three cases were random.
 */
export function misconceptionOf(exercise: Exercise, cases: readonly CaseReport[]): string | null {
  if (cases.filter(({ visible }) => !visible).length < fewestRandomCases) return null;
  if (cases.every(({ verdict }) => verdict === 'pass') || cases.some(({ verdict }) => verdict === 'error')) return null;
  const matches = Object.entries(exercise.mutants).filter(([, mutant]) => behavesLike(mutant, exercise, cases));
  return matches.length === 1 ? (matches[0]?.[0] ?? null) : null;
}
