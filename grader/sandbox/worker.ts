/** @file The worker's side, the same under worker_threads and in a browser: one engine a language, made anew when worn. */
import type { Assets } from '#grader/sandbox/assets.ts';
import { createEngine, type WorkerEngine } from '#grader/sandbox/engines.ts';
import type { FromWorker, ToWorker } from '#grader/sandbox/protocol.ts';
import { emptyResult, maxResultLength } from '#grader/sandbox/result.ts';
import { defaultLimits, type Language, type RunResult } from '#grader/sandbox/sandbox.ts';

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
      const seat = { assets, engine: await createEngine(assets) };
      await warmUp(seat);
      seats.set(assets.language, seat);
      return post({ type: 'prepared' });
    }
    const seat = seats.get(message.job.language);
    if (seat === undefined) throw new Error(`no engine for ${message.job.language}`);
    post({ type: 'running' });
    post({ type: 'result', json: resultText(seat.engine.run(message.job)) });
    // The host has its answer already: the next run's fresh interpreter is made in idle time.
    await renew(seat);
  }

  // After anything unexpected the host replaces this worker: nothing in it is to be trusted any more.
  return (message) => {
    turn = turn.then(() => handle(message)).catch((error) => post({ type: 'failed', message: String(error) }));
  };
}

async function renew(seat: Seat): Promise<void> {
  if (seat.engine.worn) seat.engine = await createEngine(seat.assets);
  else seat.engine.refresh?.();
}

const warmUpSource: Record<Language, string> = {
  python: 'import math\ndef f(x):\n    print(x)\n    return [math.exp(x)]\n',
  typescript: 'export function f(x: number): number[] {\n  console.log(x);\n  return [Math.exp(x)];\n}\n',
};

/** WebAssembly is compiled as it is first used: that time is not the first learner's. Throws when the engine is unfit. */
async function warmUp(seat: Seat): Promise<void> {
  const { language } = seat.assets;
  const limits = { ...defaultLimits, timeMs: 30_000 };
  const { status } = seat.engine.run({ language, source: warmUpSource[language], entry: 'f', calls: [[0.5]], limits });
  if (status !== 'completed') throw new Error(`the ${language} engine ended its warm-up with ${status}`);
  await renew(seat);
}

function resultText(result: RunResult): string {
  const json = JSON.stringify(result);
  return json.length > maxResultLength ? JSON.stringify(emptyResult('output-limit')) : json;
}
