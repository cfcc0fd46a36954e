import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { type Language, languages } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { doubling, endless, limited, slow } from '#tests/grader/sandbox/jobs.ts';

vi.setConfig({ testTimeout: 60_000 });

let pool: Pool;

beforeAll(async () => {
  await ensureSandbox();
  pool = await createPool({ workers: 2 });
}, 120_000);
afterAll(() => pool.close());

const outputs = async (language: Language, numbers: readonly number[]) =>
  (await pool.run(doubling(language, numbers))).calls.map(({ output }) => output);

test.each(languages)('an ordinary %s job is answered call by call with value and console', async (language) => {
  const result = await pool.run(doubling(language, [1, 2.5]));
  expect(result).toMatchObject({ status: 'completed', error: null, console: '' });
  expect(result.calls).toEqual([
    { output: 2, trace: [], console: 'doubling 1\n' },
    { output: 5, trace: [], console: 'doubling 2.5\n' },
  ]);
});

test.each(languages)(
  'a %s run that no clock of the interpreter can end is stopped, and the next run is right',
  async (language) => {
    const stopped = await pool.run(limited(doubling(language, [1], endless[language]), 300));
    expect(stopped).toMatchObject({ status: 'time-limit', timeMs: expect.any(Number) });
    expect(await Promise.all([outputs(language, [4]), outputs(language, [5])])).toEqual([[8], [10]]);
  },
);

test('200 mixed jobs at once each get their own answer', async () => {
  const numbers = Array.from({ length: 200 }, (_, index) => index);
  const answers = await Promise.all(numbers.map((n) => outputs(n % 3 === 0 ? 'typescript' : 'python', [n, n + 0.5])));
  expect(answers).toEqual(numbers.map((n) => [2 * n, 2 * n + 1]));
});

test('jobs survive a kill -9 of the sandbox process', async () => {
  const { pid } = pool;
  const running = languages.map((language) => pool.run(doubling(language, [21], slow[language])));
  await pause(50);
  kill(pid);
  for (const result of await Promise.all(running))
    expect(result).toMatchObject({ status: 'completed', calls: [{ output: 42 }] });
  expect(pool.pid).not.toBe(pid);
  expect(pool.use.restarts).toBeGreaterThan(0);
});

test('a job whose process dies twice is our error, and the jobs beside it are right', async () => {
  const poison = pool.run(limited(doubling('python', [1], endless.python), 30_000));
  const others = [1, 2, 3].map((number) => outputs('typescript', [number]));
  await pause(400);
  const { pid } = pool;
  kill(pid);
  kill(await pidAfter(pid));
  expect(await poison).toMatchObject({ status: 'internal-error', calls: [] });
  expect(await Promise.all(others)).toEqual([[2], [4], [6]]);
});

test('the sandbox process runs as nobody when the server runs as root', async () => {
  await outputs('python', [1]);
  if (!existsSync('/proc/self/status')) return;
  const user = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${innermost(pool.pid)}/status`, 'utf8'))?.[1];
  expect(user).not.toBe('0');
});

test('nothing is left of a sandbox process when what it was started through is killed', async () => {
  await outputs('typescript', [1]);
  if (!existsSync('/proc/self/status')) return;
  const node = innermost(pool.pid);
  kill(pool.pid);
  expect(await outputs('typescript', [3])).toEqual([6]);
  await vi.waitUntil(() => !existsSync(`/proc/${node}`), { timeout: 20_000 });
});

test('a malformed job is refused instead of blaming the learner', async () => {
  const job = doubling('python', [1]);
  for (const wrong of [
    { ...job, entry: 'double; import os' },
    { ...job, calls: [[Number.NaN]] },
    { ...job, calls: [[new Date()]] },
    { ...job, language: 'ruby' },
    { ...job, limits: { ...job.limits, timeMs: 0 } },
  ])
    await expect(pool.run(wrong as typeof job)).rejects.toThrow(/Malformed sandbox job/);
});

test('closing ends a run that is under way and the process with it, within two seconds', async () => {
  const closing = await createPool({ workers: 1 });
  const { pid = 0 } = closing;
  const runs = [1, 2].map((number) => closing.run(limited(doubling('python', [number], endless.python), 60_000)));
  const refused = Promise.all(runs.map((run) => expect(run).rejects.toThrow(/closed/)));
  await pause(300);
  const start = performance.now();
  await closing.close();
  expect(performance.now() - start).toBeLessThan(2_000);
  await refused;
  expect(() => process.kill(pid, 0)).toThrow();
  await expect(closing.run(doubling('python', [1]))).rejects.toThrow(/closed/);
});

test('a program that forgets to close an idle pool still ends', async () => {
  const program = `
    const { createPool } = await import('#grader/sandbox/pool.ts');
    const { doubling } = await import('#tests/grader/sandbox/jobs.ts');
    const pool = await createPool({ workers: 1 });
    console.log((await pool.run(doubling('typescript', [21]))).calls[0].output);`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  expect((await promisify(execFile)(process.execPath, args)).stdout).toBe('42\n');
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function kill(pid: number | undefined): void {
  if (pid === undefined) throw new Error('no sandbox process to kill');
  process.kill(pid, 'SIGKILL');
}

/** The last of a chain of processes, each started by the one before. */
function innermost(pid: number | undefined): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children === '' ? Number(pid) : innermost(Number(children));
}

async function pidAfter(dead: number | undefined): Promise<number> {
  while (pool.pid === undefined || pool.pid === dead) await pause(5);
  return pool.pid;
}
