/** @file The one interface through which learner code is run, the same on the server and in a browser. */
import type { Output, Plain } from '#grader/plain.ts';

export const languages = ['python', 'typescript'] as const;
export type Language = (typeof languages)[number];

/** What the sandbox saw. Anything it cannot classify is `internal-error`, which is never the learner's fault. */
export const runStatuses = [
  'completed',
  'syntax-error',
  'runtime-error',
  'time-limit',
  'memory-limit',
  'output-limit',
  'internal-error',
] as const;
export type RunStatus = (typeof runStatuses)[number];

export interface Limits {
  /** Wall-clock milliseconds for loading the source and all calls together. */
  readonly timeMs: number;
  /** Bytes the learner may use above the idle interpreter. */
  readonly memoryBytes: number;
  /** Bytes of console text (UTF-8) over the whole run. */
  readonly outputBytes: number;
}

export const defaultLimits: Limits = { timeMs: 2_000, memoryBytes: 64 * 2 ** 20, outputBytes: 64 * 2 ** 10 };

/** What the learner's file has to define. */
export const entryKinds = ['function', 'class'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A small program of the author's that turns plain arguments into calls of the learner's entry (docs/decisions/008-drivers.md). */
export interface Driver {
  /** In the job's language. Defines `drive(entry, ...arguments)`, which is called instead of the entry and returns the answer. */
  readonly source: string;
  readonly entry: EntryKind;
}

/** One run: the source is loaded once in a fresh interpreter, then `entry` is called with each list of arguments in turn. */
export interface Job {
  readonly language: Language;
  readonly source: string;
  /** Name of the function to call, e.g. `grad_w1`, or of the function or class the driver is given. */
  readonly entry: string;
  /** Without one the entry is a function and called with the arguments as they are. */
  readonly driver?: Driver;
  readonly calls: readonly (readonly Plain[])[];
  readonly limits: Limits;
}

/** An error in the learner's own file. Line and column count from 1 and are null where the error has no place there. */
export interface GuestError {
  /**
   * The guest's error class, e.g. `ZeroDivisionError`; `missing-entry` when the file defines no such function: its place and message
   * are then a definition with a near name, if there is one; `missing-class` when it defines no such class.
   */
  readonly type: string;
  /** At most 500 characters. */
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** A quantity the learner named with `trace("h1", h1)`, in the order of the calls; at most 200 a call. */
export interface Traced {
  readonly name: string;
  readonly value: Output;
}

export interface CallResult {
  /** Exactly one of `output` and `error` is set. */
  readonly output?: Output;
  readonly error?: GuestError;
  readonly trace: readonly Traced[];
  /** What this call printed. */
  readonly console: string;
}

export interface RunResult {
  /** `runtime-error` when loading or at least one call raised; a limit or `internal-error` outranks it. */
  readonly status: RunStatus;
  /** Set when loading failed (syntax error, error at top level, `missing-entry`, `missing-class`); errors inside a call are in `calls`. */
  readonly error: GuestError | null;
  /** One for each call that ended, in order: shorter than `job.calls` when a limit or a failed load ended the run. */
  readonly calls: readonly CallResult[];
  /** What the file printed while it was loaded. */
  readonly console: string;
  /** Milliseconds from the start of loading to the last call's end, without queueing or restoring the interpreter. */
  readonly timeMs: number;
  /** Bytes used above the idle interpreter, as far as the engine can tell. */
  readonly memoryBytes: number;
}

/** Runs jobs. Learner failures are values in the result; it rejects only when it was closed or the job itself is malformed. */
export interface Sandbox {
  run(job: Job): Promise<RunResult>;
}

/** A language engine inside a worker: synchronous, one job at a time, restored to the same fresh state before each. */
export interface Engine {
  run(job: Job): RunResult;
}
