/** @file Takes jobs from the queue as places become free, and keeps them this process's own while they run. */
import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, PgBoss } from 'pg-boss';
import { log } from '#server/log.ts';
import { aloneQueue, type GradeJob, gradeQueue, heartbeatSeconds } from '#server/queue.ts';

/** Notifications may be lost, and a job that is tried again after another worker's death sends none. */
const pollMs = 2_000;

type Handle = (job: Job<GradeJob>) => Promise<void>;

/**
 * pg-boss's own `work` handles one batch after the other, so that a slow job holds up those fetched with it, and
 * completes each batch in a statement of its own, although here a job ends in the statement that stores its report.
 */
export class Taker {
  readonly #running = new Set<Job<GradeJob>>();
  readonly #timers: NodeJS.Timeout[] = [];
  #mayBeMore = false;
  #looking = false;
  /** A job that runs, or is about to run, while nothing else does. */
  #alone: Job<GradeJob> | undefined;
  #seeking = false;
  #ended = false;

  /** @param places jobs that are handled at the same time */
  constructor(
    readonly boss: PgBoss,
    readonly places: number,
    readonly handle: Handle,
  ) {}

  start(): void {
    this.#timers.push(setInterval(() => void this.#poll(), pollMs));
    this.#timers.push(setInterval(() => void this.#keep(), (heartbeatSeconds * 1_000) / 2));
    void this.#poll();
  }

  /** There may be jobs: takes as many as there are places, now or once enough of them are free. Never rejects. */
  async look(): Promise<void> {
    this.#mayBeMore = true;
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#mayBeMore && !this.#ended && !this.#alone && this.#running.size <= this.places / 2) {
        this.#mayBeMore = false;
        const free = this.places - this.#running.size;
        const jobs = await this.boss.fetch<GradeJob>(gradeQueue, { batchSize: free });
        if (jobs.length === free) this.#mayBeMore = true;
        for (const job of jobs) void this.#run(job);
      }
    } catch (error) {
      log().error({ err: error }, 'no jobs could be taken; trying again');
    } finally {
      this.#looking = false;
    }
  }

  /** Takes no more jobs and lets the running ones end, `timeout` milliseconds at most; others are tried again later. */
  async stop(timeout = 5_000): Promise<void> {
    this.#ended = true;
    const until = Date.now() + timeout;
    while ((this.#looking || this.#running.size > 0) && Date.now() < until) await sleep(20);
    for (const timer of this.#timers) clearInterval(timer);
  }

  async #poll(): Promise<void> {
    await this.#tryAgain();
    await this.look();
  }

  /** What failed, or died with its worker, may be the reason: it takes nobody with it when it runs by itself. Never rejects. */
  async #tryAgain(): Promise<void> {
    if (this.#seeking) return;
    this.#seeking = true;
    try {
      while (!this.#ended) {
        [this.#alone] = await this.boss.fetch<GradeJob>(aloneQueue);
        if (!this.#alone) break;
        this.#running.add(this.#alone);
        while (this.#looking || this.#running.size > 1) await sleep(20);
        await this.#run(this.#alone);
      }
    } catch (error) {
      log().error({ err: error }, 'no job could be tried again; trying later');
    } finally {
      this.#alone = undefined;
      this.#seeking = false;
    }
  }

  async #run(job: Job<GradeJob>): Promise<void> {
    this.#running.add(job);
    let failed = false;
    try {
      await this.handle(job);
    } catch (error) {
      failed = true;
      await this.#fail(job, error);
    }
    this.#running.delete(job);
    if (failed) void this.#poll();
    else if (this.#mayBeMore) void this.look();
  }

  /** The queue tries it again, or gives it up after the last attempt. */
  async #fail(job: Job<GradeJob>, reason: unknown): Promise<void> {
    try {
      await this.boss.fail(job.name, job, { message: String(reason) });
    } catch (error) {
      // It is silent from now on, and so is taken from us.
      log().error({ err: error, submissionId: job.data.submissionId }, 'a job could not be given back');
    }
  }

  async #keep(): Promise<void> {
    if (this.#running.size === 0) return;
    try {
      for (const queue of [gradeQueue, aloneQueue]) {
        const jobs = [...this.#running].filter(({ name }) => name === queue);
        if (jobs.length > 0) await this.boss.touch(queue, jobs);
      }
    } catch (error) {
      log().warn({ err: error }, 'running jobs could not be kept');
    }
  }
}
