/** @file The queue of submissions: pg-boss, in the same database as the submissions themselves. */
import 'server-only';
import { PgBoss } from 'pg-boss';
import { config } from '#server/config.ts';
import { databaseUrl } from '#server/db.ts';
import { log } from '#server/log.ts';

export const gradeQueue = 'grade';
/** Jobs whose attempts are used up land here, also when it was the worker that died each time. */
export const failedQueue = 'grade-failed';

export interface GradeJob {
  readonly submissionId: string;
}

const seconds = { heartbeat: 10, expire: 120, supervise: 3, keep: 24 * 60 * 60 } as const;

/** Attempts after the first. */
export const retryLimit = 3;

// On globalThis, because the worker and the routes live in different bundles of the same process.
const kept = globalThis as typeof globalThis & { chainruleQueue?: Promise<PgBoss> };

/** This process's connection to the queue, opened at the first call. */
export function queue(): Promise<PgBoss> {
  kept.chainruleQueue ??= open().catch((error: unknown) => {
    kept.chainruleQueue = undefined; // the next call tries again
    throw error;
  });
  return kept.chainruleQueue;
}

async function open(): Promise<PgBoss> {
  const grades = config().role !== 'web';
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    // A sender writes through Prisma's transactions and needs no more than one of its own.
    max: grades ? config().workers + 3 : 1,
    application_name: 'chainrule-queue',
    schedule: false,
    supervise: grades,
    superviseIntervalSeconds: seconds.supervise,
    monitorIntervalSeconds: seconds.supervise,
    useListenNotify: grades,
    registerInstance: grades,
  });
  boss.on('error', (error) => log().error({ err: error }, 'queue'));
  boss.on('warning', (warning) => log().warn({ warning }, 'queue'));
  await boss.start();
  const common = { retryDelay: 0, expireInSeconds: seconds.expire, deleteAfterSeconds: seconds.keep };
  await boss.createQueue(failedQueue, { ...common, retryLimit: 100, retryBackoff: true, retryDelay: 1 });
  await boss.createQueue(gradeQueue, {
    ...common,
    notify: true,
    heartbeatSeconds: seconds.heartbeat,
    retryLimit,
    deadLetter: failedQueue,
  });
  return boss;
}

/** Waits for the jobs that are running, at most `timeout` milliseconds, then closes the connections. */
export async function closeQueue(timeout = 5_000): Promise<void> {
  const open = kept.chainruleQueue;
  kept.chainruleQueue = undefined;
  await (await open)?.stop({ graceful: true, timeout });
}
