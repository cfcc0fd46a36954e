/** @file What a report says about the reasons of a wrong submission, as far as its answers alone tell. */
import { diagnosisOf } from '#grader/diagnose/factors.ts';
import { misconceptionOf } from '#grader/diagnose/misconception.ts';
import { samplesOf } from '#grader/diagnose/samples.ts';
import { signatureOf } from '#grader/diagnose/signature.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { CaseReport, Report } from '#grader/report.ts';

/** Fewer random cases could agree with an explanation by chance. */
const fewestRandomCases = 3;

type Reasons = Pick<Report, 'misconception' | 'diagnosis' | 'signature'>;

const silent: Reasons = { misconception: null, diagnosis: null, signature: null };

/**
 * @param cases all judged cases of a submission, visible and hidden.
 * @returns nothing but nulls when the submission is right, when a case has no answer, or when fewer than three cases
 * were random; a signature only when there is neither a misconception nor a diagnosis.
 */
export function diagnose(exercise: Exercise, cases: readonly CaseReport[]): Reasons {
  if (cases.filter(({ visible }) => !visible).length < fewestRandomCases) return silent;
  if (cases.every(({ verdict }) => verdict === 'pass') || cases.some(({ verdict }) => verdict === 'error'))
    return silent;
  const misconception = misconceptionOf(exercise, cases);
  const samples = samplesOf(exercise, cases);
  const diagnosis = samples && diagnosisOf(samples, exercise.tolerance);
  const explained = misconception !== null || diagnosis !== null;
  return { misconception, diagnosis, signature: explained ? null : signatureOf(exercise, cases, samples) };
}
