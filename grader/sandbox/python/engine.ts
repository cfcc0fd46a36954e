/** @file Runs jobs in CPython: one WebAssembly instance, put back into its frozen state before each job. */
import type { CallResult, Engine, GuestError, Job, RunResult, RunStatus } from '#grader/sandbox/sandbox.ts';
import { type Answer, cleanText, readAnswer } from './answer.ts';
import { Stop } from './host.ts';
import { Instance, type Meta } from './instance.ts';

export type { Meta } from './instance.ts';

export interface PythonEngine extends Engine {
  /** After a run: this engine's instance is spent (it trapped, or its memory grew), make a new engine. */
  readonly worn: boolean;
  /** Restores the frozen state now, in idle time, instead of at the start of the next run. */
  refresh(): void;
}

/** A step of the guest that ended without an answer. */
interface Ended {
  readonly kind: 'ended';
  readonly status: RunStatus;
  readonly error: GuestError | null;
}

const ended = (status: RunStatus, type?: string, message = ''): Ended => ({
  kind: 'ended',
  status,
  error: type === undefined ? null : { type, message, line: null, column: null },
});

/** V8 and JavaScriptCore throw RangeError ("Maximum call stack size exceeded"), SpiderMonkey InternalError. */
const isStackOverflow = (error: unknown) =>
  error instanceof Error && /call stack|too much recursion/i.test(error.message);

function endOf(error: unknown, memoryRefused: boolean): Ended {
  if (error instanceof Stop && error.reason === 'time') return ended('time-limit');
  if (error instanceof Stop && error.reason === 'output') return ended('output-limit');
  // A guest that got no memory may go down in any way.
  if (memoryRefused) return ended('memory-limit');
  if (error instanceof Stop && error.reason === 'exit') return ended('runtime-error', 'SystemExit', error.message);
  if (error instanceof Stop) return ended('runtime-error', 'PermissionError', 'not available in the sandbox');
  if (isStackOverflow(error)) return ended('runtime-error', 'RecursionError', 'maximum recursion depth exceeded');
  return ended('internal-error');
}

/** What a call came to, without what only the engine needs to know. */
function resultOf(answer: Extract<Answer, { kind: 'returned' | 'raised' }>): Omit<CallResult, 'console'> {
  const { trace } = answer;
  return answer.kind === 'returned' ? { output: answer.output, trace } : { error: answer.error, trace };
}

class CPython implements PythonEngine {
  #worn = false;
  #fresh = false;

  constructor(readonly instance: Instance) {}

  get worn(): boolean {
    return this.#worn || this.instance.grown;
  }

  refresh(): void {
    if (!this.#fresh) this.instance.restore();
    this.#fresh = true;
  }

  run(job: Job): RunResult {
    this.refresh();
    this.#fresh = false;
    const start = performance.now();
    const deadline = start + job.limits.timeMs;
    const memoryBytes = this.instance.meta.heapEnd + job.limits.memoryBytes;
    this.instance.host.begin({ deadline, outputBytes: job.limits.outputBytes, memoryBytes });
    const source = job.source.replace(/^\uFEFF/, '');
    const loaded = this.#step({ source, entry: job.entry, driver: job.driver ?? null }, source);
    const console = this.#console();
    const failure = this.#loadFailure(loaded);
    const rest = failure ? { ...failure, calls: [] } : { error: null, ...this.#calls(job, source, deadline) };
    return { ...rest, console, timeMs: performance.now() - start, memoryBytes: this.instance.usedBytes };
  }

  /** Null when the file is loaded. */
  #loadFailure(loaded: Answer | Ended): { status: RunStatus; error: GuestError | null } | null {
    if (loaded.kind === 'loaded') return null;
    if (loaded.kind === 'ended') return { status: loaded.status, error: loaded.error };
    if (loaded.kind !== 'failed') return { status: 'internal-error', error: null };
    const { phase, error } = loaded;
    if (this.#lackedMemory(error)) return { status: 'memory-limit', error };
    return { status: phase === 'compile' ? 'syntax-error' : 'runtime-error', error };
  }

  /**
   * Where memory was refused, the error may be any, since not all code of CPython takes it well. A size that no machine
   * has is refused before the host is asked; the MemoryError that has a text is the parser's, for too deep nesting.
   */
  #lackedMemory({ type, message }: GuestError): boolean {
    return this.instance.host.memoryRefused || (type === 'MemoryError' && message === '');
  }

  #calls(job: Job, source: string, deadline: number): { status: RunStatus; calls: CallResult[] } {
    const calls: CallResult[] = [];
    let status: RunStatus = 'completed';
    for (const input of job.calls) {
      const answer = this.#step(input, source);
      if (answer.kind === 'ended') return this.#endedCalls(job, calls, answer);
      if (answer.kind !== 'returned' && answer.kind !== 'raised') return { status: 'internal-error', calls };
      calls.push({ ...resultOf(answer), console: this.#console() });
      if (answer.kind === 'raised') {
        status = 'runtime-error';
        if (this.#lackedMemory(answer.error)) return { status: 'memory-limit', calls };
        if (answer.ours) return { status: 'internal-error', calls: calls.slice(0, -1) };
      }
      if (performance.now() > deadline) return { status: 'time-limit', calls };
    }
    return { status, calls };
  }

  /** A program that ended itself answers none of the calls that are left: they get the same error. */
  #endedCalls(job: Job, calls: CallResult[], { status, error }: Ended): { status: RunStatus; calls: CallResult[] } {
    if (error !== null)
      while (calls.length < job.calls.length) calls.push({ error, trace: [], console: this.#console() });
    return { status, calls };
  }

  #console(): string {
    return cleanText(this.instance.host.takeOutput());
  }

  #step(order: unknown, source: string): Answer | Ended {
    try {
      const text = this.instance.step(order);
      if (text !== null) return readAnswer(text, source);
      return endOf(null, this.instance.host.memoryRefused);
    } catch (error) {
      // After a Stop the instance is whole, and restoring its memory and globals makes it fresh; after a trap a new
      // one is cheaper than a proof of that.
      this.#worn ||= !(error instanceof Stop);
      return endOf(error, this.instance.host.memoryRefused);
    }
  }
}

/**
 * @param module core.wasm, compiled
 * @param snapshot snapshot.bin, decompressed; may lie on a SharedArrayBuffer, as it is only read
 */
export function createPythonEngine(files: {
  module: WebAssembly.Module;
  snapshot: Uint8Array;
  meta: Meta;
}): PythonEngine {
  return new CPython(new Instance(files.module, files.snapshot, files.meta));
}
