/** @file Workers with one queue before them: jobs are given out in order, workers that are stuck or dead replaced. */
import type { Assets } from '#grader/sandbox/assets.ts';
import { emptyResult } from '#grader/sandbox/result.ts';
import type { Job, Language } from '#grader/sandbox/sandbox.ts';
import { type Spawn, WorkerFault, WorkerHandle } from '#grader/sandbox/worker-handle.ts';

export interface CrewOptions {
  readonly size: number;
  readonly spawn: Spawn;
  readonly assets: (language: Language) => Promise<Assets>;
  /** Hears why a job ended in `internal-error`. */
  readonly onFault?: (reason: string) => void;
}

/** One place at work. Its worker is replaced when it dies, and the new one gets the engines that the old one had. */
class Seat {
  readonly #options: CrewOptions;
  readonly #languages = new Set<Language>();
  readonly #prepared = new Set<Language>();
  #worker: WorkerHandle | null = null;
  #closed = false;

  constructor(options: CrewOptions) {
    this.#options = options;
  }

  /** Makes sure that the worker has an engine for the language. Rejects when its files or the worker fail. */
  async prepare(language: Language): Promise<WorkerHandle> {
    if (this.#closed) throw closedError();
    if (this.#worker === null || this.#worker.dead) {
      this.#worker = new WorkerHandle(this.#options.spawn);
      this.#prepared.clear();
    }
    const worker = this.#worker;
    if (!this.#prepared.has(language)) {
      // The worker starts while the files arrive.
      await worker.request({ type: 'prepare', assets: await this.#options.assets(language) });
      this.#prepared.add(language);
      this.#languages.add(language);
    }
    return worker;
  }

  /** A run's result as JSON text. Never rejects; a worker that dies before it ran the job is replaced and asked once more. */
  async run(job: Job, retry = true): Promise<string> {
    try {
      const worker = await this.prepare(job.language);
      return await worker.request({ type: 'run', job });
    } catch (error) {
      if (error instanceof WorkerFault && !error.ran && retry) return this.run(job, false);
      const status = error instanceof WorkerFault ? error.status : 'internal-error';
      if (status === 'internal-error' && !this.#closed) this.#options.onFault?.(String(error));
      return JSON.stringify(emptyResult(status, status === 'time-limit' ? job.limits.timeMs : 0));
    }
  }

  /** Gives a replaced worker back one engine that its forerunner had. False when there is nothing left to do. */
  async recover(): Promise<boolean> {
    const missing = [...this.#languages].find((language) => this.#worker?.dead || !this.#prepared.has(language));
    if (missing === undefined) return false;
    // One that cannot be had now is left to the next job that needs it.
    await this.prepare(missing).catch(() => this.#languages.delete(missing));
    return true;
  }

  close(): void {
    this.#closed = true;
    this.#worker?.terminate();
  }
}

interface Task {
  readonly work: (seat: Seat) => Promise<void>;
  readonly refuse: (error: Error) => void;
}

/** Runs jobs on `size` workers, which start when they are first needed. */
export class Crew {
  readonly #seats: readonly Seat[];
  readonly #idle: Seat[];
  readonly #queue: Task[] = [];
  #closed = false;

  constructor(options: CrewOptions) {
    this.#seats = Array.from({ length: options.size }, () => new Seat(options));
    this.#idle = [...this.#seats];
  }

  /** A run's result as JSON text, for `parseResult`. Rejects only when the crew is closed. */
  run(job: Job): Promise<string> {
    return this.#enqueue((seat) => seat.run(job));
  }

  /** Loads the languages' engines in the worker that is free next. Rejects when that fails. */
  prepare(languages: readonly Language[]): Promise<void> {
    return this.#enqueue(async (seat) => {
      for (const language of languages) await seat.prepare(language);
    });
  }

  close(): void {
    this.#closed = true;
    for (const task of this.#queue.splice(0)) task.refuse(closedError());
    for (const seat of this.#seats) seat.close();
  }

  #enqueue<T>(work: (seat: Seat) => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(closedError());
    return new Promise((resolve, reject) => {
      const settle = (value: T) => (this.#closed ? reject(closedError()) : resolve(value));
      this.#queue.push({ work: (seat) => work(seat).then(settle, reject), refuse: reject });
      this.#assign();
    });
  }

  #assign(): void {
    while (this.#idle.length > 0 && this.#queue.length > 0) {
      // The one that has rested longest: it has its next interpreter ready.
      const seat = this.#idle.shift();
      const task = this.#queue.shift();
      if (seat !== undefined && task !== undefined) void this.#work(seat, task);
    }
  }

  async #work(seat: Seat, task: Task): Promise<void> {
    await task.work(seat);
    if (this.#closed) return;
    await seat.recover();
    this.#idle.push(seat);
    this.#assign();
  }
}

export function closedError(): Error {
  return new Error('The sandbox is closed.');
}
