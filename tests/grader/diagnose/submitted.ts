import { diagnose } from '#grader/diagnose/diagnose.ts';
import type { Exercise } from '#grader/exercise.ts';
import { plan } from '#grader/grade.ts';
import { judge } from '#grader/judge.ts';
import type { Diagnosis } from '#grader/report.ts';

type Learner = Exercise['reference'];

/** What is said of a learner whose code is a function of this process. */
export function reasons(exercise: Exercise, learner: Learner, seed = 'seed'): ReturnType<typeof diagnose> {
  const cases = plan(exercise, seed);
  const calls = cases.map(({ input }) => ({ output: learner(...structuredClone(input)), trace: [], console: '' }));
  return diagnose(exercise, judge(cases, calls, exercise.tolerance));
}

export const diagnosed = (exercise: Exercise, learner: Learner, seed?: string): Diagnosis | null =>
  reasons(exercise, learner, seed).diagnosis;

/** One line: `missing-factor w1: d:h1/z_h1^-1 (w2, w3)`. */
export function line(diagnosis: Diagnosis | null): string {
  if (!diagnosis) return '-';
  const { code, negated, of, value, factors, target, others } = diagnosis;
  const what = [of, value, ...factors.map(({ id, exponent }) => `${id}^${exponent}`), negated ? 'negated' : null];
  const also = others.length > 0 ? ` (${others.map((other) => other.target).join(' ')})` : '';
  return [`${code} ${target}${also}`, what.filter((each) => each !== null).join(' ')].filter(Boolean).join(': ');
}
