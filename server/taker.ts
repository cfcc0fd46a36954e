/** @file Takes jobs from the queue as places become free, and keeps them this process's own while they run. */
import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, PgBoss } from 'pg-boss';
import { log } from '#server/log.ts';
import { type GradeJob, gradeQueue, heartbeatSeconds } from '#server/queue.ts';

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
  #ended = false;

  /** @param places jobs that are handled at the same time */
  constructor(
    readonly boss: PgBoss,
    readonly places: number,
    readonly handle: Handle,
  ) {}

  start(): void {
    this.#timers.push(setInterval(() => void this.look(), pollMs));
    this.#timers.push(setInterval(() => void this.#keep(), (heartbeatSeconds * 1_000) / 2));
    void this.look();
  }

  /** There may be jobs: takes as many as there are places, now or once enough of them are free. Never rejects. */
  async look(): Promise<void> {
    this.#mayBeMore = true;
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#mayBeMore && !this.#ended && this.#running.size <= this.places / 2) {
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

  async #run(job: Job<GradeJob>): Promise<void> {
    this.#running.add(job);
    try {
      await this.handle(job);
    } catch (error) {
      await this.#fail(job, error);
      this.#mayBeMore = true;
    }
    this.#running.delete(job);
    if (this.#mayBeMore) void this.look();
  }

  /** The queue tries it again, or gives it up after the last attempt. */
  async #fail(job: Job<GradeJob>, reason: unknown): Promise<void> {
    try {
      await this.boss.fail(gradeQueue, job, { message: String(reason) });
    } catch (error) {
      // It is silent from now on, and so is taken from us.
      log().error({ err: error, submissionId: job.data.submissionId }, 'a job could not be given back');
    }
  }

  async #keep(): Promise<void> {
    if (this.#running.size === 0) return;
    try {
      await this.boss.touch(gradeQueue, [...this.#running]);
    } catch (error) {
      log().warn({ err: error }, 'running jobs could not be kept');
    }
  }
}
