// node --import tsx scripts/bench/sandbox.ts
// The sandboxes beside what they replace, in one run: rounds alternate so that both see the same machine, and medians count.
// Finds isolated-vm if it is installed, or at $ISOLATED_VM; prints one line a comparison, and exits 1 when a goal is missed.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { defaultLimits, type Job } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { openIsolates } from './isolated-vm.ts';
import { sigmoid, sigmoidInputs, training } from './programs.ts';

const execute = promisify(execFile);
const rounds = 5;

interface Comparison {
  readonly what: string;
  readonly unit: 'submissions/s' | 'ms';
  readonly other: string;
  /** The ratio ours ÷ theirs that is aimed for: at least so many times as much, or at most so many times as long. */
  readonly goal: number;
  ours(): Promise<number>;
  theirs(): Promise<number>;
}

/** Submissions a second with so many lanes under way: two for each core, so that none waits for the next to arrive. */
async function throughput(count: number, lanes: number, submit: () => Promise<void>): Promise<number> {
  let left = count;
  const lane = async () => {
    while (left-- > 0) await submit();
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return (count / (performance.now() - startedAt)) * 1000;
}

/** The interpreter itself: `python3` may be a shell script that looks for one, which would be measured too. */
async function nativePython(): Promise<string> {
  return (await execute('python3', ['-c', 'import sys; print(sys.executable)'])).stdout.trim();
}

async function output(command: string, args: readonly string[]): Promise<unknown> {
  return JSON.parse((await execute(command, args)).stdout);
}

function expectSigmoids(answers: unknown): void {
  const wrong = sigmoidInputs.some(
    (input, index) => !(Array.isArray(answers) && Math.abs(answers[index] - 1 / (1 + Math.exp(-input))) < 1e-12),
  );
  if (wrong) throw new Error(`not the sigmoids: ${JSON.stringify(answers).slice(0, 500)}`);
}

function sigmoidJob(language: Job['language']): Job {
  const calls = sigmoidInputs.map((input) => [input]);
  return { language, source: sigmoid[language], entry: 'sigmoid', calls, limits: defaultLimits };
}

const submitTo = (pool: Pool, language: Job['language']) => async () => {
  const result = await pool.run(sigmoidJob(language));
  expectSigmoids(result.calls.map((call) => call.output));
};

const inProcess = (command: string, args: readonly string[]) => async () => expectSigmoids(await output(command, args));

async function trainedIn(pool: Pool): Promise<number> {
  const limits = { ...defaultLimits, timeMs: 60_000 };
  const result = await pool.run({ language: 'python', source: training, entry: 'train', calls: [[10_000]], limits });
  if (typeof result.calls[0]?.output !== 'number') throw new Error(`training failed: ${JSON.stringify(result)}`);
  return result.timeMs;
}

const timedTraining = `${training}
import time
started = time.perf_counter()
train(10_000)
print((time.perf_counter() - started) * 1000)
`;

async function comparisons(pool: Pool, lanes: number): Promise<Comparison[]> {
  const isolates = await openIsolates();
  const python = await nativePython();
  return [
    {
      what: 'Python, 20 sigmoids, fresh interpreter each',
      unit: 'submissions/s',
      other: 'one python3 -I each',
      goal: 5,
      ours: () => throughput(200, lanes, submitTo(pool, 'python')),
      theirs: () => throughput(20, lanes, inProcess(python, ['-I', '-c', sigmoid.pythonScript])),
    },
    {
      what: 'TypeScript, 20 sigmoids, fresh interpreter each',
      unit: 'submissions/s',
      ...(isolates
        ? {
            other: 'one isolated-vm isolate each',
            goal: 2,
            theirs: () => throughput(200, lanes, async () => expectSigmoids(await isolates())),
          }
        : {
            other: 'one node each',
            goal: 10,
            theirs: () => throughput(20, lanes, inProcess(process.execPath, ['-e', sigmoid.nodeScript])),
          }),
      ours: () => throughput(400, lanes, submitTo(pool, 'typescript')),
    },
    {
      what: 'Python, 10,000 epochs of SGD on a 2-2-1 network',
      unit: 'ms',
      other: 'native python3',
      goal: 2.5,
      ours: () => trainedIn(pool),
      theirs: async () => Number(await output(python, ['-I', '-c', timedTraining])),
    },
  ];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs one comparison and prints it; false when its goal is missed. */
async function compare({ what, unit, other, goal, ours, theirs }: Comparison): Promise<boolean> {
  await ours();
  await theirs();
  const measured: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < rounds; round++) measured.push({ ours: await ours(), theirs: await theirs() });
  const [mine, yours] = [median(measured.map((m) => m.ours)), median(measured.map((m) => m.theirs))];
  const ratio = median(measured.map((m) => m.ours / m.theirs));
  const met = unit === 'ms' ? ratio <= goal : ratio >= goal;
  const aim = `${unit === 'ms' ? 'at most' : 'at least'} ${goal}×: ${met ? 'met' : 'MISSED'}`;
  console.log(
    `${what}: ${mine.toFixed(0)} ${unit}; ${other}: ${yours.toFixed(0)} ${unit}; ratio ${ratio.toFixed(2)}× (${aim})`,
  );
  return met;
}

/** Prints every comparison; true when all goals are met. */
export async function benchSandbox(): Promise<boolean> {
  await ensureSandbox();
  const workers = availableParallelism();
  const pool = await createPool({ workers, prepare: ['python', 'typescript'] });
  try {
    console.log(
      `Sandbox ${pool.engine}, Node ${process.versions.node}, ${workers} workers, medians of ${rounds} rounds`,
    );
    let met = true;
    for (const comparison of await comparisons(pool, 2 * workers)) met = (await compare(comparison)) && met;
    return met;
  } finally {
    await pool.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await benchSandbox()) ? 0 : 1;
