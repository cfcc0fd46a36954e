/** @file Entry of a worker thread inside the server's sandbox process. */
import { parentPort } from 'node:worker_threads';
import { serve } from '#grader/sandbox/worker.ts';

parentPort?.on(
  'message',
  serve((message) => parentPort?.postMessage(message)),
);
