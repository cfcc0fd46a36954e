/** @file The worker's side, the same under worker_threads and in a browser: one engine a language, made anew when worn. */
import type { Assets } from '#grader/sandbox/assets.ts';
import { createEngine, type WorkerEngine } from '#grader/sandbox/engines.ts';
import type { FromWorker, ToWorker } from '#grader/sandbox/protocol.ts';
import { emptyResult, maxResultLength } from '#grader/sandbox/result.ts';
import type { Language, RunResult } from '#grader/sandbox/sandbox.ts';

interface Seat {
  readonly assets: Assets;
  engine: WorkerEngine;
}

/** Takes the host's messages, one after the other, and answers each through `post`. */
export function serve(post: (message: FromWorker) => void): (message: ToWorker) => void {
  const seats = new Map<Language, Seat>();
  let turn: Promise<void> = Promise.resolve();

  async function handle(message: ToWorker): Promise<void> {
    if (message.type === 'prepare') {
      const { assets } = message;
      seats.set(assets.language, { assets, engine: await createEngine(assets) });
      return post({ type: 'prepared' });
    }
    const seat = seats.get(message.job.language);
    if (seat === undefined) throw new Error(`no engine for ${message.job.language}`);
    post({ type: 'running' });
    post({ type: 'result', json: resultText(seat.engine.run(message.job)) });
    // The host has its answer already: the next run's fresh interpreter is made in idle time.
    if (seat.engine.worn) seat.engine = await createEngine(seat.assets);
    else seat.engine.refresh?.();
  }

  // After anything unexpected the host replaces this worker: nothing in it is to be trusted any more.
  return (message) => {
    turn = turn.then(() => handle(message)).catch((error) => post({ type: 'failed', message: String(error) }));
  };
}

function resultText(result: RunResult): string {
  const json = JSON.stringify(result);
  return json.length > maxResultLength ? JSON.stringify(emptyResult('output-limit')) : json;
}
