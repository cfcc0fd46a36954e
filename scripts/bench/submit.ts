// node --import tsx scripts/bench/submit.ts [address]
// From handing in over HTTP to the stored verdict, against a running server: one at a time, then many at once.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sigmoid = readFileSync(
  fileURLToPath(new URL('../../exercises/code/sigmoid/solution.py', import.meta.url)),
  'utf8',
);

/** A submission in each minute is counted against a person, so the load comes from many. */
const perGuest = 25;

class Guest {
  #cookie = '';
  #used = 0;

  constructor(readonly address: string) {}

  get tired(): boolean {
    return this.#used >= perGuest;
  }

  /** Hands in and follows the states to the verdict; milliseconds until it was stored, as the client sees it. */
  async submit(): Promise<number> {
    this.#used++;
    const body = JSON.stringify({ exercise: 'sigmoid', language: 'python', source: sigmoid });
    const headers = { 'content-type': 'application/json', cookie: this.#cookie };
    const start = performance.now();
    const response = await fetch(`${this.address}/api/submissions`, { method: 'POST', headers, body });
    if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    const { id } = (await response.json()) as { id: string };
    const events = await fetch(`${this.address}/api/submissions/${id}/events`, { headers: { cookie: this.#cookie } });
    const text = await events.text(); // ends with the verdict
    if (!/"verdict":"pass"/.test(text)) throw new Error(`not graded: ${text.slice(-300)}`);
    return performance.now() - start;
  }
}

/** `count` submissions from `lanes` people at a time. */
async function run(address: string, count: number, lanes: number): Promise<{ times: number[]; perSecond: number }> {
  const times: number[] = [];
  let started = 0;
  const begin = performance.now();
  const lane = async () => {
    let guest = new Guest(address);
    while (started++ < count) {
      if (guest.tired) guest = new Guest(address);
      times.push(await guest.submit());
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { times: times.sort((a, b) => a - b), perSecond: (count / (performance.now() - begin)) * 1000 };
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(1)} ms`;

export interface SubmitBench {
  /** Milliseconds from submit to stored verdict, one at a time. */
  readonly idleP50: number;
  readonly idleP95: number;
  readonly perSecond: number;
  /** Milliseconds under load. */
  readonly loadP50: number;
  readonly loadP95: number;
}

const counts = { warmUp: 20, idle: 100, load: 1_200 } as const;
/** All that `benchSubmit` hands in. */
export const submissions = counts.warmUp + counts.idle + counts.load;

export async function benchSubmit(address: string): Promise<SubmitBench> {
  await run(address, counts.warmUp, 2);
  const idle = await run(address, counts.idle, 1);
  const load = await run(address, counts.load, 16);
  return {
    idleP50: at(idle.times, 0.5),
    idleP95: at(idle.times, 0.95),
    perSecond: load.perSecond,
    loadP50: at(load.times, 0.5),
    loadP95: at(load.times, 0.95),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = await benchSubmit(process.argv[2] ?? 'http://127.0.0.1:3000');
  process.stdout.write(
    `submit → stored verdict, idle   p50 ${ms(result.idleP50)}  p95 ${ms(result.idleP95)}  (target p50 ≤ 40 ms)\n` +
      `submit → stored verdict, loaded p50 ${ms(result.loadP50)}  p95 ${ms(result.loadP95)}\n` +
      `sustained                       ${result.perSecond.toFixed(1)} submissions/s  (target ≥ 60/s)\n`,
  );
}
