/** @file One program through the pool, as the grading worker would send it, and what is wrong with the outcome. */
import { grade } from '#grader/grade.ts';

import { defaultLimits, type RunStatus, runStatuses, type Sandbox } from '#grader/sandbox/sandbox.ts';
import type { Known, Subject } from './corpus.ts';

export interface Outcome {
  readonly status: RunStatus;
  /** Everything that has to be the same when the program is run once more. */
  readonly text: string;
}

export type FaultKind = 'host' | 'child' | 'worker' | 'internal-error' | 'verdict' | 'leak' | 'output' | 'memory';

/** Something that must not happen. */
export interface Fault {
  readonly kind: FaultKind;
  readonly detail: string;
}

/** Many programs never end. */
const timeMs = 250;
/** Time is not what these are about. */
const patientMs = 20_000;
const arguments_ = [[0.5], [[1, -2.5]], [{ a: 1 }], ['text']];

/** @throws when the pool rejects or the grader throws, which no program may bring about */
export async function outcomeOf(subject: Subject, pool: Sandbox, limitMs = timeMs): Promise<Outcome> {
  const { language, source } = subject;
  const limits = { ...(subject.exercise?.limits ?? defaultLimits), timeMs: limitMs };
  if (subject.exercise === null) {
    const run = await pool.run({ language, source, entry: 'f', calls: arguments_, limits });
    return { status: run.status, text: JSON.stringify({ ...run, timeMs: 0, memoryBytes: 0 }) };
  }
  const report = await grade({ ...subject.exercise, limits }, language, source, { seed: 'fuzz', sandbox: pool });
  if (report.verdict === 'pass' && report.status !== 'completed') throw new Error(`passed with ${report.status}`);
  return { status: report.status, text: JSON.stringify({ ...report, timeMs: 0, memoryBytes: 0 }) };
}

/** What is wrong with an outcome by itself. */
export function faultOf({ breaks }: Subject, { status }: Outcome): Fault | null {
  if (!runStatuses.includes(status)) return { kind: 'host', detail: `the status ${status}` };
  if (status === 'internal-error' && !breaks) return { kind: 'internal-error', detail: 'told as our fault' };
  return null;
}

/** Whether two runs of one program say the same: limits are met a little earlier or later each time. */
export function differ(one: Outcome, other: Outcome): boolean {
  const limited = ({ status }: Outcome) => status.endsWith('-limit') || status === 'internal-error';
  return !limited(one) && !limited(other) && one.text !== other.text;
}

/** Runs a program whose verdict is known. */
export async function checkKnown(known: Known, pool: Sandbox): Promise<Fault | null> {
  const limits = { ...known.exercise.limits, timeMs: patientMs };
  const { language, source } = known;
  const report = await grade({ ...known.exercise, limits }, language, source, { seed: 'known', sandbox: pool });
  const expected = known.misconception === null ? 'pass' : 'fail';
  if (report.verdict === expected && report.misconception === known.misconception) return null;
  const told = `${report.verdict} (${report.status}), named ${report.misconception}, ${report.error?.message ?? ''}`;
  return { kind: 'verdict', detail: `${known.name} (${known.language}) should ${expected}, not ${told}` };
}
