/**
 * @file The grading worker: takes submissions from the queue, grades them in the sandbox, stores each report exactly once;
 * and submits quiz attempts whose time is up, and derives marked scores anew.
 */
import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromPrisma, type Job, type PgBoss } from 'pg-boss';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { languages } from '#grader/sandbox/sandbox.ts';
import { keepSubmittingOverdue } from '#server/attempts-submit.ts';
import { keepRefreshing } from '#server/classes/kept-scores-upkeep.ts';
import { regrade } from '#server/classes/regrade-work.ts';
import { clock } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { announce, announceWork, handedIn, onSubmission, tellingWork } from '#server/events.ts';
import { type GradedReport, gradeStored, type StoredProgram } from '#server/grading.ts';
import { log } from '#server/log.ts';
import { query } from '#server/pool.ts';
import {
  aloneQueue,
  attemptsAlone,
  closeQueue,
  completeWith,
  type GradeJob,
  queue,
  type RegradeJob,
  regradeQueue,
} from '#server/queue.ts';
import { Taker } from '#server/taker.ts';
import { metrics } from '#server/telemetry/metrics.ts';
import { beginSpan, contextFrom, span } from '#server/telemetry/tracing.ts';
import { setSandboxUse, setWorkerState } from '#server/worker-state.ts';

interface Worker {
  readonly pool: Pool;
  readonly taker: Taker;
  readonly stopListening: () => void;
  readonly stopSubmitting: () => void;
  readonly stopRefreshing: () => Promise<void>;
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
  const worker = await running?.catch(() => undefined);
  worker?.stopListening();
  worker?.stopSubmitting();
  await Promise.all([worker?.stopRefreshing(), worker?.taker.stop()]);
  await closeQueue();
  await worker?.pool.close();
}

async function start(): Promise<Worker> {
  setWorkerState('starting');
  const { workers, isolation } = config();
  const strict = isolation === 'strict';
  const onFault = (reason: string) => log().error({ reason }, 'the sandbox failed');
  const options = { workers, strict, prepare: languages, onFault };
  const [boss, pool] = await Promise.all([queue(), createPool(options)]);
  setSandboxUse(() => pool.use);
  // Twice as many, so that the sandboxes have jobs while the others' reports are stored.
  const taker = new Taker(boss, 2 * workers, (job) => (isUsedUp(job) ? giveUp(boss, job) : gradeJob(boss, pool, job)));
  const stopListening = await onSubmission(handedIn, () => void taker.look());
  taker.start();
  await boss.work<RegradeJob>(regradeQueue, { pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const { data, signal } of jobs) await regrade(data.regradeId, pool, signal);
  });
  setWorkerState('working');
  log().info({ workers, engine: pool.engine }, 'grading');
  const [stopSubmitting, stopRefreshing] = [keepSubmittingOverdue(), keepRefreshing()];
  return { pool, taker, stopListening, stopSubmitting, stopRefreshing };
}

const isUsedUp = ({ name, retryCount }: Job) => name === aloneQueue && retryCount >= attemptsAlone;

/** Throws when the fault is ours: the queue then tries again, and gives up after the last attempt. */
async function gradeJob(boss: PgBoss, pool: Pool, job: Job<GradeJob>): Promise<void> {
  const { submissionId, trace } = job.data;
  const [submission] = await query<StoredProgram & { readonly createdAt: Date }>(
    'SELECT exercise, language, source, seed, "createdAt" FROM "Submission" WHERE id = $1',
    [submissionId],
  );
  if (!submission) {
    await boss.complete(job.name, job); // its owner has been deleted
    return;
  }
  const options = { parent: contextFrom(trace) };
  const { exercise, language, createdAt } = submission;
  const about = { submission: submissionId, exercise, language };
  metrics().queueWaitSeconds.observe(Math.max(0, clock().getTime() - createdAt.getTime()) / 1000);
  beginSpan('queue wait', about, { ...options, startTime: createdAt }).end();
  const end = metrics().gradingSeconds.startTimer({ language });
  try {
    const report = await span(
      'grading',
      about,
      () => tellingIfSlow(submissionId, gradeStored(submission, pool)),
      options,
    );
    end({ status: report.status });
    await span('report stored', about, () => store(boss, job, report, language), options);
  } catch (error) {
    metrics().gradingFaults.inc();
    log().warn({ err: error, submissionId }, 'an attempt at grading failed');
    throw error;
  }
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
    await query(
      `UPDATE "Submission" SET state = 'running' WHERE id = $1 AND state = 'queued'
      RETURNING pg_notify('submission', id)`,
      [id],
    );
  } catch (error) {
    log().warn({ err: error, submissionId: id }, 'a state could not be told');
  }
}

const storing = `
  stored AS (
    INSERT INTO "Report" ("submissionId", verdict, status, score, misconception, body, engine, content)
    SELECT $1, $2, $3, $4::float8, $5, $6::json, $7, $8 FROM results ON CONFLICT DO NOTHING
    RETURNING "submissionId" AS id, verdict, status, score, misconception, bugs, content
  ),
  graded AS (
    UPDATE "Submission" s SET state = 'graded', "gradedAt" = clock_timestamp(), verdict = stored.verdict, status = stored.status,
      score = stored.score, ideas = array_remove(stored.misconception || stored.bugs, NULL), version = left(stored.content, 12)
    FROM stored WHERE s.id = stored.id
    RETURNING pg_notify('submission', s.id), ${tellingWork('s."userId"', 's.exercise')}
  )`;

/** Report, state and the end of the job together, and only for the attempt that still holds the job. */
async function store(boss: PgBoss, job: Job<GradeJob>, report: GradedReport, language: string): Promise<void> {
  const { submissionId } = job.data;
  const { verdict, status, score, misconception, body, engine, content } = report;
  const values = [submissionId, verdict, status, score, misconception, JSON.stringify(body), engine, content];
  const ours = await completeWith(boss, job, { text: storing, values });
  if (!ours) {
    log().info({ submissionId }, 'another worker took over; this report is thrown away');
    return;
  }
  metrics().verdicts.inc({ language, verdict });
  log().info({ submissionId, language, verdict, status }, 'graded');
}

/** After the last attempt: the submission failed through our fault. */
async function giveUp(boss: PgBoss, job: Job<GradeJob>): Promise<void> {
  const { submissionId } = job.data;
  log().error({ submissionId, attempts: 1 + job.retryCount }, 'a submission could not be graded');
  const language = await db().$transaction(async (tx) => {
    await boss.complete(job.name, job, null, { db: fromPrisma(tx) });
    const [failed] = await tx.submission.updateManyAndReturn({
      where: { id: submissionId, state: { in: ['queued', 'running'] } },
      data: { state: 'failed' },
      select: { userId: true, exercise: true, language: true },
    });
    if (!failed) return;
    await announce(tx, submissionId);
    await announceWork(tx, failed.userId, failed.exercise);
    return failed.language;
  });
  if (language) metrics().verdicts.inc({ language, verdict: 'failed' });
}
