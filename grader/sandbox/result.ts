/** @file Reads a run's result on the host side of the border: whatever does not fit the job becomes `internal-error`. */
import type { Output } from '#grader/plain.ts';
import { locateEntry } from '#grader/sandbox/near-entry.ts';
import {
  type CallResult,
  type GuestError,
  type Job,
  type RunResult,
  type RunStatus,
  runStatuses,
  type Traced,
} from '#grader/sandbox/sandbox.ts';

/** Longest result text a worker may send: room for every call's answer and trace, far below what would hurt the host. */
export const maxResultLength = 8 * 2 ** 20;
const maxTrace = 200;

/** A result of a run that ended without one. */
export function emptyResult(status: RunStatus, timeMs = 0): RunResult {
  return { status, error: null, calls: [], console: '', timeMs, memoryBytes: 0 };
}

/** The result in a worker's answer, cut to the contract's sizes. Never throws. */
export function parseResult(job: Job, json: string): RunResult {
  try {
    return json.length > maxResultLength ? emptyResult('output-limit') : resultOf(job, object(JSON.parse(json)));
  } catch {
    return emptyResult('internal-error');
  }
}

type Fields = Readonly<Record<string, unknown>>;

function resultOf(job: Job, fields: Fields): RunResult {
  const calls = array(fields.calls, job.calls.length).map((call) => callOf(job, object(call)));
  const timeMs = amount(fields.timeMs);
  const error = errorOf(fields.error);
  return {
    status: statusOf(job, fields.status, timeMs),
    error: error && locateEntry(error, job),
    calls,
    console: text(fields.console, job.limits.outputBytes),
    timeMs,
    memoryBytes: amount(fields.memoryBytes),
  };
}

// The hard stop of a worker comes a little later than the limit, so a run may end in between.
function statusOf(job: Job, value: unknown, timeMs: number): RunStatus {
  const status = runStatuses.find((known) => known === value) ?? wrong();
  const ended = status === 'completed' || status === 'runtime-error';
  return ended && timeMs > job.limits.timeMs ? 'time-limit' : status;
}

function callOf(job: Job, fields: Fields): CallResult {
  const trace = array(fields.trace, maxTrace).map((entry) => tracedOf(object(entry)));
  const console = text(fields.console, job.limits.outputBytes);
  const error = errorOf(fields.error);
  if ((error === null) === (fields.output === undefined)) wrong();
  return error === null ? { output: fields.output as Output, trace, console } : { error, trace, console };
}

function tracedOf(fields: Fields): Traced {
  if (fields.value === undefined) wrong();
  return { name: text(fields.name, 500), value: fields.value as Output };
}

function errorOf(value: unknown): GuestError | null {
  if (value === null || value === undefined) return null;
  const fields = object(value);
  return {
    type: text(fields.type, 100),
    message: text(fields.message, 500),
    line: place(fields.line),
    column: place(fields.column),
  };
}

const object = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : wrong();

const array = (value: unknown, most: number): readonly unknown[] =>
  Array.isArray(value) && value.length <= most ? value : wrong();

const text = (value: unknown, most: number): string => (typeof value === 'string' ? value.slice(0, most) : wrong());

const amount = (value: unknown): number => (typeof value === 'number' && value >= 0 ? value : wrong());

const place = (value: unknown): number | null =>
  value === null ? null : Number.isSafeInteger(value) && Number(value) >= 1 ? Number(value) : wrong();

function wrong(): never {
  throw new TypeError('not a result');
}
