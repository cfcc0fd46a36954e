/** @file What this process's grading worker is doing, kept apart from it so that asking does not load the grader. */
import 'server-only';

export type WorkerState = 'stopped' | 'starting' | 'working';

// On globalThis, because the worker and the routes live in different bundles of the same process.
const kept = globalThis as typeof globalThis & { chainruleWorkerState?: WorkerState };

export const workerState = (): WorkerState => kept.chainruleWorkerState ?? 'stopped';

export function setWorkerState(state: WorkerState): void {
  kept.chainruleWorkerState = state;
}
