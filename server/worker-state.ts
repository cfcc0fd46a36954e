/** @file What this process's grading worker is doing, kept apart from it so that asking does not load the grader. */
import 'server-only';
import type { PoolUse } from '#grader/sandbox/pool.ts';

export type WorkerState = 'stopped' | 'starting' | 'working';

// On globalThis, because the worker and the routes live in different bundles of the same process.
const kept = globalThis as typeof globalThis & {
  chainruleWorkerState?: WorkerState;
  chainruleSandboxUse?: () => PoolUse;
};

export const workerState = (): WorkerState => kept.chainruleWorkerState ?? 'stopped';

export function setWorkerState(state: WorkerState): void {
  kept.chainruleWorkerState = state;
}

/** How busy the worker's sandbox is; undefined when none was started. */
export const sandboxUse = (): PoolUse | undefined => kept.chainruleSandboxUse?.();

export function setSandboxUse(use: () => PoolUse): void {
  kept.chainruleSandboxUse = use;
}
