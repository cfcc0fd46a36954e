/** @file The grading worker: takes submissions from the queue, grades them in the sandbox, stores each report exactly once. */
import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromPrisma, type JobWithMetadata, type PgBoss } from 'pg-boss';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { contentHash } from '#exercises/content.ts';
import { grade } from '#grader/grade.ts';
import type { Report } from '#grader/report.ts';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { languages } from '#grader/sandbox/sandbox.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { announce } from '#server/events.ts';
import { log } from '#server/log.ts';
import { closeQueue, failedQueue, type GradeJob, gradeQueue, queue } from '#server/queue.ts';
import { storable } from '#server/storable.ts';
import { setWorkerState } from '#server/worker-state.ts';

type Job = JobWithMetadata<GradeJob>;

/** A retried job sends no notification, so an idle worker looks for itself this often. */
const pollSeconds = 5;

// pg-boss returns it but declares nothing of it
const completion = z.object({ affected: z.number() });

interface Worker {
  readonly pool: Pool;
}

const kept = globalThis as typeof globalThis & { chainruleWorker?: Promise<Worker> };

/** Starts grading in this process; a second call changes nothing. Rejects when the sandbox or the database is not there. */
export async function startWorker(): Promise<void> {
  kept.chainruleWorker ??= start().catch((error: unknown) => {
    kept.chainruleWorker = undefined;
    setWorkerState('stopped');
    throw error;
  });
  await kept.chainruleWorker;
}

/** As `startWorker`, trying again until it works: the pages are served meanwhile, and submissions wait in the queue. */
export async function startWorkerWithPatience(): Promise<void> {
  for (;;) {
    try {
      return await startWorker();
    } catch (error) {
      log().error({ err: error }, 'the grading worker cannot start; trying again');
      await sleep(5_000, undefined, { ref: false });
    }
  }
}

/** Takes no more jobs, lets the running ones end (5 s at most), then closes the queue and the sandbox. */
export async function stopWorker(): Promise<void> {
  const running = kept.chainruleWorker;
  kept.chainruleWorker = undefined;
  setWorkerState('stopped');
  await closeQueue();
  await (await running?.catch(() => undefined))?.pool.close();
}

async function start(): Promise<Worker> {
  setWorkerState('starting');
  const { workers } = config();
  const [boss, pool] = await Promise.all([queue(), createPool({ workers, prepare: languages })]);
  // Two takers, so that one has jobs in the sandboxes while the other's reports are stored.
  for (let n = 0; n < 2; n++) await take(boss, gradeQueue, workers, (job) => gradeJob(boss, pool, job));
  await take(boss, failedQueue, 1, (job) => giveUp(boss, job));
  setWorkerState('working');
  log().info({ workers, engine: pool.engine }, 'grading');
  return { pool };
}

/** Takes up to `batchSize` jobs at a time and handles them at once. */
async function take(boss: PgBoss, name: string, batchSize: number, handle: (job: Job) => Promise<void>): Promise<void> {
  const options = {
    batchSize,
    includeMetadata: true,
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: pollSeconds,
  } as const;
  const id: string = await boss.work<GradeJob, void, typeof options>(name, options, async (jobs) => {
    // Look for the next jobs as soon as these end, not after the polling interval.
    boss.notifyWorker(id);
    const ends = await Promise.allSettled(jobs.map(handle));
    // Throwing fails the jobs that are still open; those that were stored are closed already.
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  });
}

type HandedIn = Readonly<Record<'exercise' | 'language' | 'source' | 'seed', string>>;

/** Throws when the fault is ours: the queue then tries again, and gives up after the last attempt. */
async function gradeJob(boss: PgBoss, pool: Pool, job: Job): Promise<void> {
  const { submissionId } = job.data;
  const [submission] = await db().$queryRaw<HandedIn[]>`
    SELECT exercise, language, source, seed FROM "Submission" WHERE id = ${submissionId}`;
  if (!submission) return; // its owner has been deleted
  const exercise = exerciseBySlug(submission.exercise);
  if (!exercise) throw new Error(`exercise ${submission.exercise} is gone`);
  const { source, seed } = submission;
  const language = languages.find((each) => each === submission.language);
  if (!language) throw new Error(`language ${submission.language} is gone`);
  const report = await tellingIfSlow(submissionId, grade(exercise, language, source, { seed, sandbox: pool }));
  if (report.status === 'internal-error') throw new Error('the sandbox failed');
  await store(boss, job, report, pool.engine, contentHash(submission.exercise));
}

/** Most verdicts are there before anybody could read that the run had begun. */
const slowMs = 100;

async function tellingIfSlow<T>(submissionId: string, grading: Promise<T>): Promise<T> {
  let told: Promise<void> | undefined;
  const timer = setTimeout(() => {
    told = markRunning(submissionId);
  }, slowMs);
  try {
    return await grading;
  } finally {
    clearTimeout(timer);
    await told;
  }
}

async function markRunning(id: string): Promise<void> {
  try {
    await db().$executeRaw`
      WITH started AS (UPDATE "Submission" SET state = 'running' WHERE id = ${id} AND state = 'queued' RETURNING id)
      SELECT pg_notify('submission', id) FROM started`;
  } catch (error) {
    log().warn({ err: error, submissionId: id }, 'a state could not be told');
  }
}

/** Report, state and the end of the job in one transaction, and only for the attempt that still holds the job. */
async function store(boss: PgBoss, job: Job, report: Report, engine: string, content: string): Promise<void> {
  const { submissionId } = job.data;
  await db().$transaction(async (tx) => {
    const attempt = { id: job.id, retryCount: job.retryCount };
    const completed = await boss.complete(gradeQueue, attempt, null, { db: fromPrisma(tx) });
    if (completion.parse(completed).affected !== 1) {
      log().info({ submissionId }, 'another worker took over; this report is thrown away');
      return;
    }
    const { verdict, status, score, misconception } = report;
    const body = JSON.stringify(storable(report));
    // One statement, since what a submission costs is mostly round trips.
    await tx.$executeRaw`
      WITH stored AS (
        INSERT INTO "Report" ("submissionId", verdict, status, score, misconception, body, engine, content)
        VALUES (${submissionId}, ${verdict}, ${status}, ${score}, ${misconception}, ${body}::json, ${engine}, ${content})
        RETURNING "submissionId" AS id
      ), graded AS (
        UPDATE "Submission" s SET state = 'graded', "gradedAt" = clock_timestamp() FROM stored WHERE s.id = stored.id
        RETURNING s.id
      )
      SELECT pg_notify('submission', id) FROM graded`;
  });
}

/** After the last attempt: the submission failed through our fault. */
async function giveUp(boss: PgBoss, job: Job): Promise<void> {
  const { submissionId } = job.data;
  log().error({ submissionId, attempts: job.sourceRetryCount }, 'a submission could not be graded');
  await db().$transaction(async (tx) => {
    await boss.complete(failedQueue, { id: job.id, retryCount: job.retryCount }, null, { db: fromPrisma(tx) });
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, state: { in: ['queued', 'running'] } },
      data: { state: 'failed' },
    });
    if (count > 0) await announce(tx, submissionId);
  });
}
