/** @file Runs TypeScript and JavaScript: types stripped, then QuickJS in WebAssembly, restored to the same state before each run. */
import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { Plain } from '#grader/plain.ts';
import type { CallResult, Engine, GuestError, Job, RunResult, RunStatus } from '#grader/sandbox/sandbox.ts';
import { guestError, isMissingEntry, isOutOfMemory, isUnparsed, missingEntry, stackOverflow } from './errors.ts';
import { type Guest, type Outcome, openGuest, type Thrown } from './guest.ts';
import { importError } from './import-error.ts';
import type { StripTypes } from './strip-types.ts';

export interface JavaScriptEngine extends Engine {
  /** After a trap, or once the memory has grown for good: make a new engine. */
  readonly worn: boolean;
  /** Does now, in idle time, what the next run would begin with. */
  refresh(): void;
}

/**
 * @param options.module compiled from `quickjsBytes`
 * @param options.stripTypes from `createStripper`; without it the source must be JavaScript
 */
export async function createJavaScriptEngine(options: {
  readonly module: WebAssembly.Module;
  readonly stripTypes?: StripTypes;
}): Promise<JavaScriptEngine> {
  const guest = await openGuest(options.module);
  const stripTypes: StripTypes = options.stripTypes ?? ((source) => ({ code: source }));
  let trapped = false;
  return {
    get worn() {
      return trapped || guest.grown;
    },
    refresh: () => guest.restore(),
    run(job) {
      if (trapped) throw new Error('this engine is worn: a trap has left it in an unknown state');
      const startedAt = guest.restart(job.limits);
      const calls: CallResult[] = [];
      let ended: Ended;
      try {
        ended = execute(guest, job, stripTypes, calls);
      } catch (error) {
        trapped = true;
        ended = afterTrap(error);
      }
      return { calls, ...ended, timeMs: performance.now() - startedAt, memoryBytes: guest.peakBytes };
    },
  };
}

type Ended = Pick<RunResult, 'status' | 'error' | 'console'>;

function execute(guest: Guest, job: Job, stripTypes: StripTypes, calls: CallResult[]): Ended {
  const driver = job.driver ? openDriver(guest, job.driver.source, stripTypes) : null;
  if (driver && 'status' in driver) return driver;
  const stripped = stripTypes(job.source);
  if ('error' in stripped) return { status: 'syntax-error', error: stripped.error, console: '' };
  const loaded = guest.load(stripped.code, job.entry);
  const fault = faultOf(guest, loaded);
  const { console, flooded } = guest.collect();
  if (flooded) return { status: 'output-limit', error: null, console };
  if (fault?.limit) return { status: fault.limit, error: null, console };
  if (fault) return { ...failedLoad(fault.thrown, job), console };
  const entry = 'value' in loaded ? loaded.value : undefined;
  if (entry === undefined) return { status: 'runtime-error', error: topLevelAwait, console };
  const kind = job.driver?.entry ?? 'function';
  if (!guest.isEntry(entry, kind)) {
    if (guest.interrupted) return { status: 'time-limit', error: null, console };
    return { status: 'runtime-error', error: missingEntry(kind, `'${job.entry}' is not a ${kind}`), console };
  }
  let status: RunStatus = 'completed';
  for (const values of job.calls) {
    const ended = call(guest, { entry, driver }, values, job, calls);
    if (ended !== 'completed') status = ended;
    if (ended !== 'completed' && ended !== 'runtime-error') break;
  }
  return { status, error: null, console };
}

/** One call; its result is kept unless a limit ended it. */
function call(guest: Guest, callee: Callee, values: readonly Plain[], job: Job, calls: CallResult[]): RunStatus {
  const answer = guest.call(callee.entry, values, callee.driver);
  const fault = faultOf(guest, answer);
  const { console, flooded, trace } = 'value' in answer ? answer.value : guest.collect();
  if (flooded) return 'output-limit';
  if (fault?.limit) return fault.limit;
  if (fault && callee.driver && !fault.thrown.learners) return 'internal-error';
  if (fault) {
    calls.push({ error: guestError(fault.thrown, job.source), trace, console });
    return 'runtime-error';
  }
  if ('value' in answer) calls.push({ output: answer.value.output, trace, console });
  return 'completed';
}

interface Callee {
  readonly entry: QuickJSHandle;
  readonly driver: QuickJSHandle | null;
}

/** The driver's `drive`; a driver that cannot be loaded is nothing the learner has done. */
function openDriver(guest: Guest, source: string, stripTypes: StripTypes): QuickJSHandle | Ended {
  const stripped = stripTypes(source);
  const opened = 'code' in stripped ? guest.openDriver(stripped.code) : null;
  if (opened && 'value' in opened) return opened.value;
  const limit = opened ? faultOf(guest, opened)?.limit : undefined;
  return { status: limit ?? 'internal-error', error: null, console: '' };
}

type Fault = { readonly limit: 'time-limit' | 'memory-limit' } | { readonly limit?: never; readonly thrown: Thrown };

/** What kept the guest from answering, null if it did; a limit outranks what is thrown because of it. */
function faultOf(guest: Guest, outcome: Outcome<unknown>): Fault | null {
  if (guest.interrupted) return { limit: 'time-limit' };
  if (!('thrown' in outcome)) return null;
  const thrown = guest.describe(outcome.thrown);
  if (guest.interrupted) return { limit: 'time-limit' };
  return thrown === null || isOutOfMemory(thrown, guest.memoryUse) ? { limit: 'memory-limit' } : { thrown };
}

function failedLoad(thrown: Thrown, job: Job): Pick<Ended, 'status' | 'error'> {
  if (isMissingEntry(thrown, job.entry)) {
    const kind = job.driver?.entry ?? 'function';
    return { status: 'runtime-error', error: missingEntry(kind, `there is no ${kind} '${job.entry}'`) };
  }
  const missingImport = importError(thrown, job.source);
  if (missingImport) return { status: 'runtime-error', error: missingImport };
  return { status: isUnparsed(thrown) ? 'syntax-error' : 'runtime-error', error: guestError(thrown, job.source) };
}

const topLevelAwait: GuestError = {
  type: 'SyntaxError',
  message: "'await' works inside async functions only",
  line: null,
  column: null,
};

/** A RangeError is the host's own stack, spent by the learner's recursion; anything else is ours to explain. */
function afterTrap(error: unknown): Ended {
  const overflow = error instanceof RangeError;
  return { status: overflow ? 'runtime-error' : 'internal-error', error: overflow ? stackOverflow : null, console: '' };
}
