import { createHash, randomUUID } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { doubling } from '#tests/grader/sandbox/jobs.ts';

// No learner code is known that harms a worker from inside, so these workers have a flaw that a source can ask for.
const flaw = `
const workerThreads = require('node:worker_threads');
const flaws = {
  exit: () => process.exit(3),
  throw: () => { throw new Error('flawed on purpose'); },
  exhaust: () => { for (const all = []; ; ) all.push(new Array(1e5).fill(all.length)); },
  look: () => {
    const codes = {};
    const attempt = (name, act) => { try { act(); codes[name] = 'allowed'; } catch (error) { codes[name] = error.code; } };
    attempt('read', () => require('node:fs').readFileSync('/etc/passwd'));
    attempt('write', () => require('node:fs').writeFileSync('/tmp/chainrule', ''));
    attempt('spawn', () => require('node:child_process').spawnSync('true'));
    attempt('thread', () => new workerThreads.Worker('0', { eval: true }));
    throw new Error(JSON.stringify({ ...codes, environment: Object.keys(process.env) }));
  },
};
workerThreads.parentPort.on('message', ({ job }) => flaws[/# flaw: (\\w+)/.exec(job?.source)?.[1]]?.());
`;

vi.setConfig({ testTimeout: 60_000 });

const directory = `.cache/test-sandbox-${randomUUID()}`;
const faults: string[] = [];
let pool: Pool;

beforeAll(async () => {
  const manifest = await ensureSandbox();
  await cp(manifest.directory, directory, { recursive: true });
  const worker = path.join(directory, 'worker.cjs');
  const flawed = flaw + (await readFile(worker, 'utf8'));
  await writeFile(worker, flawed);
  const sha256 = createHash('sha256').update(flawed).digest('hex');
  const files = { ...manifest.files, 'worker.cjs': { sha256, bytes: flawed.length } };
  const onFault = (reason: string) => faults.push(reason);
  pool = await createPool({ workers: 1, manifest: { ...manifest, directory, files }, onFault });
}, 120_000);
afterAll(async () => {
  await pool?.close();
  await rm(directory, { recursive: true, force: true });
});

const flawed = (name: string) => pool.run(doubling('python', [1], `# flaw: ${name}`));
const sound = async () => (await pool.run(doubling('python', [21]))).calls[0]?.output;

test.each(['exit', 'throw'])(
  'a worker that does %s is our error, told to the log, and the next run is right',
  async (name) => {
    faults.length = 0;
    expect(await flawed(name)).toMatchObject({ status: 'internal-error', calls: [] });
    expect(faults).toEqual([expect.stringMatching(/exit 3|flawed on purpose/)]);
    expect(await sound()).toBe(42);
  },
);

test('even code that broke out of WebAssembly finds no files, processes, threads or environment', async () => {
  faults.length = 0;
  await flawed('look');
  const found = JSON.parse(/\{.*\}/.exec(faults[0] ?? '')?.[0] ?? 'null');
  const denied = 'ERR_ACCESS_DENIED';
  expect(found).toEqual({ read: denied, write: denied, spawn: denied, thread: denied, environment: [] });
});

test('a worker that runs out of memory is a memory limit, and the next run is right', async () => {
  expect(await flawed('exhaust')).toMatchObject({ status: 'memory-limit', calls: [] });
  expect(await sound()).toBe(42);
});
