/** @file What a report says about the reasons of a wrong submission, as far as its answers alone tell. */
import { bugsOf } from '#grader/diagnose/bugs.ts';
import { diagnosisOf } from '#grader/diagnose/factors.ts';
import { misconceptionOf } from '#grader/diagnose/misconception.ts';
import { samplesOf } from '#grader/diagnose/samples.ts';
import { signatureOf } from '#grader/diagnose/signature.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { CaseReport, Report } from '#grader/report.ts';

/** Fewer random cases could agree with an explanation by chance. */
const fewestRandomCases = 3;

type Reasons = Pick<Report, 'misconception' | 'bugs' | 'diagnosis' | 'signature'>;

const silent: Reasons = { misconception: null, diagnosis: null, signature: null };

/**
 * @param cases all judged cases of a submission, visible and hidden.
 * @returns nothing but nulls when a case has no answer, when fewer than three cases were random, or when the submission is
 * right, which leaves no bugs; a signature only when there is nothing else to say.
 */
export function diagnose(exercise: Exercise, cases: readonly CaseReport[]): Reasons {
  if (cases.filter(({ visible }) => !visible).length < fewestRandomCases) return silent;
  if (cases.some(({ verdict }) => verdict === 'error')) return silent;
  const bugs = bugsOf(exercise, cases);
  if (bugs) return { ...silent, bugs };
  if (cases.every(({ verdict }) => verdict === 'pass')) return silent;
  const misconception = misconceptionOf(exercise, cases);
  const samples = samplesOf(exercise, cases);
  const diagnosis = samples && diagnosisOf(samples, exercise.tolerance);
  const explained = misconception !== null || diagnosis !== null;
  return { misconception, diagnosis, signature: explained ? null : signatureOf(exercise, cases, samples) };
}
