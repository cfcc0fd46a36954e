/** @file Temporary. */
import type { Exercise } from '#grader/exercise.ts';
import type { CaseReport } from '#grader/report.ts';
export const signatureOf = (_e: Exercise, _c: readonly CaseReport[]): string | null => null;
