/** @file The worker's side, the same under worker_threads and in a browser: one engine a language, made anew when worn. */
import type { Assets } from '#grader/sandbox/assets.ts';
import { createEngine, type WorkerEngine } from '#grader/sandbox/engines.ts';
import type { FromWorker, ToWorker } from '#grader/sandbox/protocol.ts';
import { emptyResult, maxResultLength } from '#grader/sandbox/result.ts';
import type { Job, Language } from '#grader/sandbox/sandbox.ts';

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
    const { json, sound } = run(seat.engine, message.job);
    post({ type: 'result', json });
    // The host has its answer already: the next run's fresh interpreter is made in idle time.
    if (sound && !seat.engine.worn) seat.engine.refresh?.();
    else seat.engine = await createEngine(seat.assets);
  }

  return (message) => {
    turn = turn.then(() => handle(message)).catch((error) => post({ type: 'failed', message: String(error) }));
  };
}

function run(engine: WorkerEngine, job: Job): { json: string; sound: boolean } {
  try {
    const json = JSON.stringify(engine.run(job));
    return { json: json.length > maxResultLength ? JSON.stringify(emptyResult('output-limit')) : json, sound: true };
  } catch {
    return { json: JSON.stringify(emptyResult('internal-error')), sound: false };
  }
}
