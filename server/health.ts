/** @file Whether this process can serve, and whether it grades. */
import 'server-only';
import { readdir } from 'node:fs/promises';
import { isClockRight } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { type WorkerState, workerState } from '#server/worker-state.ts';

export interface Health {
  /** `ok` when pages can be served and submissions accepted, which only needs the database. */
  readonly status: 'ok' | 'failing';
  readonly database: 'ok' | 'unreachable';
  /** `elsewhere`: grading is the business of other processes. */
  readonly worker: WorkerState | 'elsewhere';
}

export async function health(): Promise<Health> {
  const answered = await databaseAnswers();
  const worker = config().role === 'web' ? 'elsewhere' : workerState();
  return { status: answered ? 'ok' : 'failing', database: answered ? 'ok' : 'unreachable', worker };
}

async function databaseAnswers(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false; // also before there is one
  }
}

// On globalThis, because the one who hears a signal and the routes live in different bundles of the same process.
const kept = globalThis as typeof globalThis & { chainruleDraining?: boolean };

/** From now on this process is not ready: it will stop soon. */
export function beginDraining(): void {
  kept.chainruleDraining = true;
}

export interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly draining: boolean;
  readonly database: 'ok' | 'unreachable';
  /** `pending`: the tables are not those that this version of Chainrule needs. */
  readonly migrations: 'current' | 'pending' | 'unknown';
  /** `wrong`: more than a minute from the database's; it jumped, or NTP does not run. */
  readonly clock: 'ok' | 'wrong';
  /** A process that only grades has to; one that serves pages too is ready without, since submissions wait in the queue. */
  readonly worker: Health['worker'];
}

/** Whether requests, or jobs, should be sent here now. */
export async function readiness(): Promise<Readiness> {
  const draining = kept.chainruleDraining ?? false;
  const [{ database, worker }, migrations] = await Promise.all([health(), migrationState()]);
  const grades = config().role !== 'worker' || worker === 'working';
  const clock = isClockRight() ? 'ok' : 'wrong';
  const ready = !draining && database === 'ok' && migrations === 'current' && clock === 'ok' && grades;
  return { status: ready ? 'ready' : 'not-ready', draining, database, migrations, clock, worker };
}

/** Those of a newer version may be there already, during a rolling upgrade. */
async function migrationState(): Promise<Readiness['migrations']> {
  try {
    const folders = await readdir('prisma/migrations', { withFileTypes: true });
    const applied = await query<{ name: string }>(
      'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const names = new Set(applied.map(({ name }) => name));
    return folders.every((entry) => !entry.isDirectory() || names.has(entry.name)) ? 'current' : 'pending';
  } catch {
    return 'unknown';
  }
}
