/** @file The server's sandbox: a queue before a child process that holds the workers and is replaced when it dies. */
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { type Manifest, readArtifacts, readManifest } from '#grader/sandbox/artifacts.ts';
import { killChild, startChild, stopChild } from '#grader/sandbox/child-process.ts';
import { closedError } from '#grader/sandbox/crew.ts';
import { isolation, refusal } from '#grader/sandbox/isolation/isolation.ts';
import { checkedJob } from '#grader/sandbox/job.ts';
import type { FromChild, ToChild } from '#grader/sandbox/protocol.ts';
import { emptyResult, parseResult } from '#grader/sandbox/result.ts';
import type { Job, Language, RunResult, Sandbox } from '#grader/sandbox/sandbox.ts';

export interface PoolOptions {
  /** Jobs that run at the same time; the number of cores unless given. */
  readonly workers?: number;
  /** The artifacts to use; those that were built last unless given. */
  readonly manifest?: Manifest;
  /** Languages whose engines every worker loads at once, not at the first job. */
  readonly prepare?: readonly Language[];
  /** Refuses to start where the kernel cannot close network and file system. */
  readonly strict?: boolean;
  /** Hears why jobs ended in `internal-error`, for the log. */
  readonly onFault?: (reason: string) => void;
}

/** How busy a pool is, in jobs; `restarts` counts the processes that took the place of dead ones. */
export interface PoolUse {
  readonly running: number;
  readonly waiting: number;
  readonly workers: number;
  readonly restarts: number;
}

export interface Pool extends Sandbox {
  readonly use: PoolUse;
  /** Version of the artifacts, to store with each report. */
  readonly engine: string;
  /** Process id of the sandbox process or of what it was started through, undefined while it is being replaced. */
  readonly pid: number | undefined;
  /** Ends all workers within two seconds; jobs that are still waiting are rejected. */
  close(): Promise<void>;
}

/** Reads and checks the artifacts, and starts the sandbox process. Rejects with what to do when that is not possible. */
export async function createPool(options: PoolOptions = {}): Promise<Pool> {
  const manifest = options.manifest ?? (await readManifest());
  const workers = Math.max(1, options.workers ?? availableParallelism());
  const files = await readArtifacts(manifest);
  const script = new TextDecoder().decode(files['child.mjs']);
  const walls = await isolation();
  const reason = options.strict ? refusal(walls) : null;
  if (reason !== null) throw new Error(reason);
  const start = () => startChild(script, walls, { type: 'start', workers, prepare: options.prepare ?? [], files });
  const pool = new ChildPool(manifest.version, workers, start, options.onFault ?? (() => undefined));
  await pool.open();
  return pool;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: RunResult) => void;
  readonly reject: (error: Error) => void;
  /** Sandbox processes that died while they ran this job. */
  deaths: number;
}

interface Running {
  readonly entry: Waiting;
  readonly watchdog: NodeJS.Timeout;
}

/** A process that is silent for this long after a job's time limit is no longer with us. */
const silenceMs = 60_000;
/** A process that dies younger than this is not replaced before a job asks for it: it would only die again. */
const infancyMs = 1_000;

class ChildPool implements Pool {
  readonly #waiting: Waiting[] = [];
  readonly #running = new Map<number, Running>();
  #child: ChildProcess | null = null;
  #starting: Promise<void> | null = null;
  #closed = false;
  #lastId = 0;
  #starts = 0;

  constructor(
    readonly engine: string,
    readonly workers: number,
    readonly start: () => Promise<ChildProcess>,
    readonly onFault: (reason: string) => void,
  ) {}

  get use(): PoolUse {
    const restarts = Math.max(0, this.#starts - 1);
    return { running: this.#running.size, waiting: this.#waiting.length, workers: this.workers, restarts };
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async run(job: Job): Promise<RunResult> {
    if (this.#closed) throw closedError();
    checkedJob(job);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject, deaths: 0 });
      this.#assign();
    });
  }

  /** Starts a child unless one is starting already. Rejects when it cannot be started. */
  open(): Promise<void> {
    this.#starting ??= this.start().then(
      (child) => {
        this.#starting = null;
        return this.#adopt(child);
      },
      (error) => {
        this.#starting = null;
        throw error;
      },
    );
    return this.#starting;
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(closedError());
    for (const { entry } of this.#takeRunning()) entry.reject(closedError());
    await this.#starting?.catch(() => undefined);
    if (this.#child) await stopChild(this.#child);
  }

  async #adopt(child: ChildProcess): Promise<void> {
    if (this.#closed) return stopChild(child);
    const born = Date.now();
    this.#starts += 1;
    this.#child = child;
    child.on('message', (message: FromChild) => this.#receive(message));
    child.on('error', () => killChild(child));
    child.once('exit', () => this.#bury(child, Date.now() - born));
    if (child.exitCode !== null || child.signalCode !== null) this.#bury(child, 0);
    else this.#assign();
  }

  /** Gives jobs to the child, never more than it has workers, so that a dying child takes few with it. */
  #assign(): void {
    const child = this.#child;
    if (child === null) {
      this.#reopen();
      return;
    }
    for (let next = this.#waiting[0]; next !== undefined && this.#mayRun(next); next = this.#waiting[0]) {
      this.#waiting.shift();
      const id = ++this.#lastId;
      const watchdog = setTimeout(() => killChild(child), next.job.limits.timeMs + silenceMs);
      this.#running.set(id, { entry: next, watchdog });
      child.send({ type: 'run', id, job: next.job } satisfies ToChild, () => undefined);
    }
    // An idle pool must not keep its process from ending.
    const hold = this.#running.size > 0 ? 'ref' : 'unref';
    child[hold]();
    child.channel?.[hold]();
  }

  /** A job under suspicion of killing processes runs alone, so that the second death has only one possible cause. */
  #mayRun(next: Waiting): boolean {
    const suspect = next.deaths > 0 || [...this.#running.values()].some(({ entry }) => entry.deaths > 0);
    return this.#running.size < (suspect ? 1 : this.workers);
  }

  #receive(message: FromChild): void {
    if (message.type === 'fault') this.onFault(message.reason);
    const running = message.type === 'result' ? this.#running.get(message.id) : undefined;
    if (message.type !== 'result' || running === undefined) return;
    this.#running.delete(message.id);
    clearTimeout(running.watchdog);
    running.entry.resolve(parseResult(running.entry.job, message.json));
    this.#assign();
  }

  #bury(child: ChildProcess, ageMs: number): void {
    // When only what it was started through is dead.
    killChild(child);
    this.#child = null;
    for (const { entry } of this.#takeRunning().reverse()) {
      entry.deaths += 1;
      if (entry.deaths === 1) this.#waiting.unshift(entry);
      else {
        this.onFault('The sandbox process died twice while it ran the same job.');
        entry.resolve(emptyResult('internal-error'));
      }
    }
    if (ageMs > infancyMs || this.#waiting.length > 0) this.#reopen();
  }

  #reopen(): void {
    if (this.#closed) return;
    this.open().catch((error) => {
      this.onFault(String(error));
      for (const { resolve } of this.#waiting.splice(0)) resolve(emptyResult('internal-error'));
    });
  }

  #takeRunning(): Running[] {
    const all = [...this.#running.values()];
    this.#running.clear();
    for (const { watchdog } of all) clearTimeout(watchdog);
    return all;
  }
}
