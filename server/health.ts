/** @file Whether this process can serve and grade. */
import 'server-only';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { type WorkerState, workerState } from '#server/worker-state.ts';

export interface Health {
  readonly status: 'ok' | 'failing';
  readonly database: 'ok' | 'unreachable';
  /** `elsewhere`: grading is the business of other processes. */
  readonly worker: WorkerState | 'elsewhere';
}

export async function health(): Promise<Health> {
  const answered = await db().$queryRaw`SELECT 1`.then(() => true).catch(() => false);
  const worker = config().role === 'web' ? 'elsewhere' : workerState();
  const ok = answered && (worker === 'elsewhere' || worker === 'working');
  return { status: ok ? 'ok' : 'failing', database: answered ? 'ok' : 'unreachable', worker };
}
