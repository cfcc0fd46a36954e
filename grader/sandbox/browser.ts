/** @file The browser's sandbox: one Web Worker that runs, with the very artifacts that the server runs. */
import { lazyAssets } from '#grader/sandbox/assets.ts';
import { browserAssets } from '#grader/sandbox/browser-assets.ts';
import { Crew } from '#grader/sandbox/crew.ts';
import { checkedJob } from '#grader/sandbox/job.ts';
import { parseResult } from '#grader/sandbox/result.ts';
import type { Language, Sandbox } from '#grader/sandbox/sandbox.ts';
import type { Spawn } from '#grader/sandbox/worker-handle.ts';

export interface BrowserSandbox extends Sandbox {
  /** Downloads and starts the language's engine ahead of the first run. Rejects when the download fails; may be called again. */
  preload(language: Language): Promise<void>;
  /** Ends the worker; a run that is under way is rejected. */
  close(): void;
}

export interface BrowserSandboxOptions {
  /** The artifacts' folder, `/sandbox/<version>`. */
  readonly url: string;
  /** Hears of the first download: bytes loaded and bytes to be loaded. */
  readonly onProgress?: (loadedBytes: number, totalBytes: number) => void;
}

/** Nothing is downloaded before the first `run` or `preload`. Runs one job at a time; the others wait. */
export function createBrowserSandbox({ url, onProgress = () => undefined }: BrowserSandboxOptions): BrowserSandbox {
  const crew = new Crew({ size: 1, spawn: webWorker(url), assets: lazyAssets(browserAssets(url, onProgress)) });
  return {
    run: async (job) => parseResult(checkedJob(job), await crew.run(job)),
    preload: (language) => crew.prepare([language]),
    close: () => crew.close(),
  };
}

const webWorker =
  (url: string): Spawn =>
  ({ receive, died }) => {
    const worker = new Worker(/* turbopackIgnore: true */ `${url}/browser-worker.js`);
    worker.onmessage = (event) => receive(event.data);
    worker.onmessageerror = () => died('internal-error', 'unreadable message');
    worker.onerror = (event) => {
      event.preventDefault();
      died('internal-error', event.message);
    };
    return { post: (message) => worker.postMessage(message), terminate: () => worker.terminate() };
  };
