import { startWorker } from '#server/worker.ts';

// A grading worker by itself, for tests that kill it: says so once it takes submissions.
await startWorker();
process.stdout.write('working\n');
