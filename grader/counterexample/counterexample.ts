/** @file A plain input that a failed submission answers wrongly, worked out step by step. */
import { plainInputs } from '#grader/counterexample/plain-inputs.ts';
import { stepsOf } from '#grader/counterexample/steps.ts';
import { driverFor, type Exercise } from '#grader/exercise.ts';
import { graphView } from '#grader/graph-view.ts';
import { judge } from '#grader/judge.ts';
import { finite, type Plain } from '#grader/plain.ts';
import type { CaseReport, Counterexample } from '#grader/report.ts';
import type { Job, Language, RunResult, Sandbox } from '#grader/sandbox/sandbox.ts';
import { judgeQuantities } from '#grader/trace/quantities.ts';

/** Milliseconds for each run. */
const timeMs = 500;

/** Nearly every mistake shows on one of the first dozen, so the rest is only run when none of these went wrong. */
const plainest = 24;

type Run = (calls: readonly (readonly Plain[])[]) => Promise<RunResult>;

/** The reports of those calls that ended, and that the reference has an answer to, made one by one as they are asked for. */
function* judged(exercise: Exercise, inputs: readonly (readonly Plain[])[], run: RunResult): Generator<CaseReport> {
  if (run.status === 'internal-error') return;
  for (const [at, call] of run.calls.entries()) {
    const input = inputs[at] ?? [];
    const expected = exercise.reference(...structuredClone(input));
    if (expected === null || !finite(expected) || (call.output === undefined && !call.error)) continue;
    yield* judge([{ criterion: '', visible: true, input, expected }], [call], exercise.tolerance);
  }
}

/** The plainest input that goes wrong as the cases did; else the plainest with another wrong answer; else one that raises. */
function pick(reports: Iterable<CaseReport>, code: string | undefined): CaseReport | undefined {
  let failed: CaseReport | undefined;
  let raised: CaseReport | undefined;
  for (const report of reports) {
    if (report.differences[0] && report.differences[0].code === code) return report;
    if (report.verdict === 'fail') failed ??= report;
    if (report.verdict === 'error') raised ??= report;
  }
  return failed ?? raised;
}

async function find(exercise: Exercise, run: Run, code: string | undefined): Promise<CaseReport | undefined> {
  const inputs = plainInputs(exercise);
  let raised: CaseReport | undefined;
  for (const some of [inputs.slice(0, plainest), inputs.slice(plainest)]) {
    if (some.length === 0) continue;
    const found = pick(judged(exercise, some, await run(some)), code);
    if (found?.verdict === 'fail') return found;
    raised ??= found;
  }
  return raised;
}

async function search(exercise: Exercise, run: Run, cases: readonly CaseReport[]): Promise<Counterexample | null> {
  const found = await find(exercise, run, cases.find(({ verdict }) => verdict === 'fail')?.differences[0]?.code);
  if (!found) return null;
  // Once more by itself: code that remembers earlier calls may be right on its first.
  const [alone] = judged(exercise, [found.input], await run([found.input]));
  if (!alone || alone.verdict === 'pass') return null;
  const { input, expected, output, error, differences } = alone;
  const view = graphView(exercise, input);
  return {
    input,
    expected,
    ...(error ? { error } : { output }),
    differences,
    steps: view ? stepsOf(view, differences[0]?.path[0]) : [],
    quantities: view ? judgeQuantities(view, alone, exercise.tolerance) : [],
  };
}

/**
 * Looks for a counterexample to a submission that failed, with a time limit of its own. Inputs are the same for everybody
 * and never those of a hidden case, and neither they nor what the submission makes of them depend on one.
 * @param cases of the failed submission.
 * @returns null when every plain input is answered rightly, and when anything goes wrong: no feedback is worth a grading.
 */
export async function counterexampleOf(
  exercise: Exercise,
  language: Language,
  source: string,
  sandbox: Sandbox,
  cases: readonly CaseReport[],
): Promise<Counterexample | null> {
  const limits = { ...exercise.limits, timeMs: Math.min(timeMs, exercise.limits.timeMs) };
  const job = { language, source, entry: exercise.entry[language], driver: driverFor(exercise, language), limits };
  const run: Run = (calls) => sandbox.run({ ...job, calls } satisfies Job);
  try {
    return await search(exercise, run, cases);
  } catch {
    return null;
  }
}
