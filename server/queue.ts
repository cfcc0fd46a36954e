/** @file The queue of submissions: pg-boss, in the same database as the submissions themselves. */
import 'server-only';
import { type Db, type Job, PgBoss } from 'pg-boss';
import { z } from 'zod';
import { config } from '#server/config.ts';
import { log } from '#server/log.ts';
import { pool, query, type Statement, statementName } from '#server/pool.ts';
import { outsideRequests } from '#server/telemetry/request-context.ts';

export const gradeQueue = 'grade';
/** Jobs that failed, or whose worker died with all it was grading: each is tried again while nothing else runs beside it. */
export const aloneQueue = 'grade-alone';

/** Stored submissions graded again, after those that somebody waits for. */
export const regradeQueue = 'regrade';

export interface RegradeJob {
  readonly regradeId: string;
}

export interface GradeJob {
  readonly submissionId: string;
  /** The trace that the handing in belongs to, as W3C writes it. */
  readonly trace?: string;
}

/** A running job whose worker is silent for this long is given to another. */
export const heartbeatSeconds = 10;
const seconds = { expire: 120, expireRegrade: 60 * 60, supervise: 3, keep: 24 * 60 * 60 } as const;

/** Attempts alone: enough for a job whose worker died by chance, few for one that kills its worker each time. */
export const attemptsAlone = 3;

// On globalThis, because the worker and the routes live in different bundles of the same process.
const kept = globalThis as typeof globalThis & { chainruleQueue?: Promise<PgBoss> };

/** This process's connection to the queue, opened at the first call. */
export function queue(): Promise<PgBoss> {
  kept.chainruleQueue ??= outsideRequests(open).catch((error: unknown) => {
    kept.chainruleQueue = undefined; // the next call tries again
    throw error;
  });
  return kept.chainruleQueue;
}

/** pg-boss's maintenance sends several statements in one text, which cannot have a name. */
const ownPool: Db = {
  executeSql: (text, values = []) =>
    text.includes(';') ? pool().query(text, values) : pool().query({ name: statementName(text), text, values }),
};

async function open(): Promise<PgBoss> {
  const grades = config().role !== 'web';
  const boss = new PgBoss({
    db: ownPool,
    schedule: false,
    supervise: grades,
    superviseIntervalSeconds: seconds.supervise,
    monitorIntervalSeconds: seconds.supervise,
    registerInstance: grades,
  });
  boss.on('error', (error) => log().error({ err: error }, 'queue'));
  boss.on('warning', (warning) => log().warn({ warning }, 'queue'));
  await boss.start();
  const common = { retryDelay: 0, expireInSeconds: seconds.expire, deleteAfterSeconds: seconds.keep };
  const again = { retryLimit: 100 };
  // Whoever takes one whose attempts are used up gives it up, so it must not end before.
  await boss.createQueue(aloneQueue, { ...common, ...again, heartbeatSeconds });
  const once = { retryLimit: 0, deadLetter: aloneQueue };
  await boss.createQueue(gradeQueue, { ...common, heartbeatSeconds, ...once });
  // One that an earlier version made stays as it was.
  if ((await boss.getQueue(gradeQueue))?.deadLetter !== aloneQueue) await boss.updateQueue(gradeQueue, once);
  await boss.createQueue(regradeQueue, {
    ...common,
    expireInSeconds: seconds.expireRegrade,
    heartbeatSeconds,
    ...again,
    retryDelay: 1,
    retryBackoff: true,
  });
  return boss;
}

/** Waits for the jobs that are running, at most `timeout` milliseconds, then closes the connections. */
export async function closeQueue(timeout = 5_000): Promise<void> {
  const open = kept.chainruleQueue;
  kept.chainruleQueue = undefined;
  await (await open)?.stop({ graceful: true, timeout });
}

/** Counts a statement's parameters from `first` instead of from 1. */
const renumbered = (text: string, first: number): string =>
  text.replace(/\$(\d+)/g, (_, number) => `$${Number(number) + first - 1}`);

/** Runs pg-boss's statement together with ours; `join` is given both texts, and must find its place in pg-boss's. */
const together = (ours: Statement, join: (theirs: string, ours: string) => string): Db => ({
  executeSql: async (theirs, values = []) => {
    const text = join(theirs, renumbered(ours.text, values.length + 1));
    return { rows: await query(text, [...values, ...ours.values]) };
  },
});

/**
 * Queues the grading of a submission in the very statement that writes the submission: both or none of them, in one
 * round trip where a transaction takes four.
 */
export async function sendWith(job: GradeJob, insert: Statement): Promise<void> {
  const db = together(insert, (theirs, ours) =>
    theirs.replace(/^\s*(WITH\b)?/, (begin) => `WITH written AS (${ours})${begin.trim() ? ',' : ' '}`),
  );
  await (await queue()).send(gradeQueue, job, { id: job.submissionId, db });
}

const completion = z.object({ affected: z.number() }); // pg-boss returns it but declares nothing of it

/**
 * Completes a job, and only if this attempt still holds it runs `results`, all in one statement.
 * @param stored common table expressions; `results` is a table with one row, or none when the job was not ours any more
 * @returns whether the job was ours
 */
export async function completeWith(boss: PgBoss, job: Job<GradeJob>, stored: Statement): Promise<boolean> {
  const db = together(stored, (theirs, ours) => {
    const end = theirs.lastIndexOf('SELECT COUNT(*)');
    if (end < 0 || !/^\s*WITH\s+results\b/.test(theirs)) throw new Error('pg-boss completes in an unknown way');
    return `${theirs.slice(0, end)}, ${ours} ${theirs.slice(end)}`;
  });
  return completion.parse(await boss.complete(job.name, job, null, { db })).affected === 1;
}
