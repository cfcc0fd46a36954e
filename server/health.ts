/** @file Whether this process can serve, and whether it grades. */
import 'server-only';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { type WorkerState, workerState } from '#server/worker-state.ts';

export interface Health {
  /** `ok` when pages can be served and submissions accepted, which only needs the database. */
  readonly status: 'ok' | 'failing';
  readonly database: 'ok' | 'unreachable';
  /** `elsewhere`: grading is the business of other processes. */
  readonly worker: WorkerState | 'elsewhere';
}

export async function health(): Promise<Health> {
  const answered = await db().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  const worker = config().role === 'web' ? 'elsewhere' : workerState();
  return { status: answered ? 'ok' : 'failing', database: answered ? 'ok' : 'unreachable', worker };
}
