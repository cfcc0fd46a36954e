/** @file What each case came to. Pure: a Submit on the server and a Run in the browser judge with the same code. */
import { compare } from '#grader/compare.ts';
import type { Tolerance } from '#grader/exercise.ts';
import type { CaseReport } from '#grader/report.ts';
import type { CallResult } from '#grader/sandbox/sandbox.ts';

/** A test case with its expected answer. */
export type Case = Pick<CaseReport, 'criterion' | 'visible' | 'input' | 'expected'>;

/** What each case came to, given the calls of a run in the same order; `error` for one that raised or was never reached. */
export function judge(cases: readonly Case[], calls: readonly CallResult[], tolerance: Tolerance): CaseReport[] {
  return cases.map(({ criterion, visible, input, expected }, i) => {
    const { output, error, trace = [], console = '' } = calls[i] ?? {};
    const answered = output !== undefined && !error;
    const differences = answered ? compare(expected, output, tolerance) : [];
    const verdict = !answered ? 'error' : differences.length === 0 ? 'pass' : 'fail';
    return { criterion, visible, verdict, input, expected, output, error, differences, trace, console };
  });
}
