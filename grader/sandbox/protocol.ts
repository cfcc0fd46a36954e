/** @file Messages between the host, its child process and the workers. A run's result travels as JSON text, checked by the host. */
import type { Assets } from '#grader/sandbox/assets.ts';
import type { Job, Language } from '#grader/sandbox/sandbox.ts';

/** Host to worker; one at a time, each answered by `prepared`, `result` or `failed`. */
export type ToWorker =
  | { readonly type: 'prepare'; readonly assets: Assets }
  | { readonly type: 'run'; readonly job: Job };

/** Worker to host. `running` comes just before learner code starts: the time limit counts from there. */
export type FromWorker =
  | { readonly type: 'prepared' }
  | { readonly type: 'running' }
  | { readonly type: 'result'; readonly json: string }
  | { readonly type: 'failed'; readonly message: string };

/** Page to the worker that loads an engine's assets for it: from which version's folder. */
export interface ToLoader {
  readonly url: string;
  readonly language: Language;
}

/** Loader to page; `assets` or `failed` is the last. */
export type FromLoader =
  | { readonly type: 'progress'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly type: 'assets'; readonly assets: Assets }
  | { readonly type: 'failed'; readonly message: string };

/** Server to its child process. `files` holds the verified artifact files by name. */
export type ToChild =
  | {
      readonly type: 'start';
      readonly workers: number;
      readonly prepare: readonly Language[];
      readonly files: Readonly<Record<string, Uint8Array>>;
    }
  | { readonly type: 'run'; readonly id: number; readonly job: Job };

export type FromChild =
  /** By its own account: the user it runs as, null where there are none, and whether it may use no files. */
  | { readonly type: 'ready'; readonly user: number | null; readonly confined: boolean }
  | { readonly type: 'fault'; readonly reason: string }
  | { readonly type: 'result'; readonly id: number; readonly json: string };
