/** @file One submission from source to report: plan the cases, run them, compare, diagnose, score. */

import { counterexampleOf } from '#grader/counterexample/counterexample.ts';
import { diagnose } from '#grader/diagnose/diagnose.ts';
import { driverFor, type Exercise } from '#grader/exercise.ts';
import { type Case, judge } from '#grader/judge.ts';
import { finite, type Plain } from '#grader/plain.ts';
import { random } from '#grader/random.ts';
import type { CaseReport, Report, Verdict } from '#grader/report.ts';
import { type Job, type Language, type RunResult, runStatuses, type Sandbox } from '#grader/sandbox/sandbox.ts';
import { scoreOf } from '#grader/score.ts';
import { traced } from '#grader/trace/trace.ts';

export interface GradeOptions {
  /** Any text; the same one draws the same hidden cases. */
  readonly seed: string;
  readonly sandbox: Sandbox;
}

/**
 * Grades a submission. What learner code does wrong is in the report, and so is an internal error, which never passes.
 * @throws what the sandbox rejects with (it was closed), and what a generator of the exercise throws.
 */
export async function grade(
  exercise: Exercise,
  language: Language,
  source: string,
  { seed, sandbox }: GradeOptions,
): Promise<Report> {
  const cases = plan(exercise, seed);
  const calls = cases.map(({ input }) => input);
  const driver = driverFor(exercise, language);
  const job: Job = { language, source, entry: exercise.entry[language], driver, calls, limits: exercise.limits };
  const run = cases.every(hasAnswer) ? checked(await sandbox.run(job), job) : failedOnOurSide;
  const graded = report(exercise, seed, run, judge(cases, run.calls, exercise.tolerance));
  if (graded.verdict !== 'fail') return graded;
  return { ...graded, counterexample: await counterexampleOf(exercise, language, source, sandbox, graded.cases) };
}

/** The cases of a submission: the visible ones, then the hidden ones drawn from the seed, each with its expected answer. */
export function plan(exercise: Exercise, seed: string): Case[] {
  const source = random(seed);
  const hidden = exercise.hidden.flatMap(({ criterion = '', count, generate }) =>
    Array.from({ length: count }, () => ({ criterion, visible: false, input: generate(source) })),
  );
  const visible = exercise.visible.map(({ criterion = '', input }) => ({ criterion, visible: true, input }));
  return [...visible, ...hidden].map((drawn) => ({ ...drawn, expected: answer(exercise, drawn.input) }));
}

/** The reference's answer, or null when it has none that is finite throughout. */
function answer(exercise: Exercise, input: readonly Plain[]): Plain {
  try {
    // A copy, since the learner must get the input as it was drawn.
    const expected = exercise.reference(...structuredClone(input));
    return finite(expected) ? expected : null;
  } catch {
    return null;
  }
}

const hasAnswer = ({ expected }: Case) => expected !== null;

const failedOnOurSide: RunResult = {
  status: 'internal-error',
  error: null,
  calls: [],
  console: '',
  timeMs: 0,
  memoryBytes: 0,
};

/** The run, if it keeps the sandbox's promises; a result that contradicts itself says nothing about the learner. */
function checked(run: RunResult, job: Job): RunResult {
  const whole = !run.error && run.calls.length === job.calls.length && run.calls.every(({ error }) => !error);
  const kept =
    runStatuses.includes(run.status) &&
    run.status !== 'internal-error' &&
    (run.status !== 'completed' || whole) &&
    run.calls.length <= job.calls.length &&
    run.calls.every(({ output, error }) => (output === undefined) !== (error === undefined));
  return kept ? run : { ...failedOnOurSide, timeMs: run.timeMs, memoryBytes: run.memoryBytes };
}

function report(exercise: Exercise, seed: string, run: RunResult, cases: CaseReport[]): Report {
  const firstError = cases.find(({ error }) => error)?.error;
  return {
    status: run.status,
    verdict: verdictOf(run, cases),
    ...scoreOf(exercise.rubric, cases),
    ...traced(exercise, cases),
    counterexample: null,
    error: run.error ?? firstError ?? null,
    ...diagnose(exercise, cases),
    tolerance: exercise.tolerance,
    console: run.console,
    timeMs: run.timeMs,
    memoryBytes: run.memoryBytes,
    seed,
  };
}

function verdictOf(run: RunResult, cases: readonly CaseReport[]): Verdict {
  if (run.status !== 'completed') return 'error';
  return cases.length > 0 && cases.every(({ verdict }) => verdict === 'pass') ? 'pass' : 'fail';
}
