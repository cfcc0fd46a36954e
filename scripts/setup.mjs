/**
 * @file Brings a fresh clone to a state that can run: packages, sandbox artifacts, Prisma client, production build.
 * Each step is skipped while the hash of its inputs is the one it last ended with (.cache/setup.json). Nothing but Node
 * is needed here, since this also installs the packages. `npm run setup -- --no-build` leaves the last step out,
 * `--tests` adds what only tests need.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';
import { withLock } from './setup-lock.mjs';

requireNode();

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const cache = '.cache';
const record = `${cache}/setup.json`;
const testRunner = 'node_modules/vitest/package.json';
const packages = ['package.json', 'package-lock.json'];

/** A step runs when an input (file or folder) has changed or its output is missing. */
const steps = [
  {
    name: 'install packages',
    inputs: ['package-lock.json'],
    output: ({ tests }) => (tests ? testRunner : 'node_modules/.package-lock.json'),
    command: ({ tests }) => [
      ...['npm', 'install', '--no-audit', '--no-fund', '--no-save'],
      // What only tests need is left for `npm test`, and kept where it is there already.
      tests || existsSync(testRunner) ? '--include=dev' : '--omit=dev',
    ],
  },
  {
    name: 'generate the database client',
    inputs: [...packages, 'prisma/schema.prisma', 'prisma.config.ts'],
    output: () => 'prisma/client/client.ts',
    command: () => ['node', 'node_modules/prisma/build/index.js', 'generate'],
  },
  {
    name: 'build the sandbox',
    inputs: [...packages, 'grader/sandbox', 'grader/plain.ts', 'scripts/build-sandbox.ts'],
    output: sandboxFolder,
    command: () => ['node', '--import', 'tsx', 'scripts/build-sandbox.ts'],
  },
  {
    name: 'build the pages',
    inputs: [
      ...packages,
      ...['app', 'components', 'exercises', 'grader', 'i18n', 'lib', 'messages', 'server', 'prisma/schema.prisma'],
      ...['instrumentation.ts', 'next.config.js', 'postcss.config.mjs', 'proxy.ts', 'tsconfig.json'],
    ],
    output: () => '.next/BUILD_ID',
    command: () => ['node', 'node_modules/next/dist/bin/next', 'build'],
  },
];

/** The folder that the sandbox's manifest names, or the manifest itself when there is none. */
function sandboxFolder() {
  const manifest = `${cache}/sandbox/manifest.json`;
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).directory : manifest;
}

/**
 * Runs the steps that are due, one after the other, with their progress on stdout.
 * @param {{ build?: boolean, tests?: boolean }} options `build: false` leaves out the production build;
 * `tests` installs what the tests need
 */
export async function setup({ build = true, tests = false } = {}) {
  process.chdir(root);
  const wanted = build ? steps : steps.slice(0, -1);
  const isDue = (step) => recorded()[step.name] !== hashOf(step.inputs) || !existsSync(step.output({ tests }));
  if (!wanted.some(isDue)) return;
  mkdirSync(cache, { recursive: true });
  await withLock(`${cache}/setup.lock`, async () => {
    for (const [index, step] of wanted.entries()) {
      if (!isDue(step)) continue;
      const hash = hashOf(step.inputs); // before, in case somebody edits meanwhile
      await run(step.command({ tests }), `[${index + 1}/${wanted.length}] ${step.name}`);
      remember(step.name, hash);
    }
  });
}

function recorded() {
  try {
    return JSON.parse(readFileSync(record, 'utf8'));
  } catch {
    return {};
  }
}

function remember(name, hash) {
  const next = { ...recorded(), [name]: hash };
  writeFileSync(`${record}.new`, JSON.stringify(next, null, 2));
  renameSync(`${record}.new`, record);
}

/** @param {string[]} inputs files and folders; a missing one counts as empty */
export function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  const add = (file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else if (found) hash.update(`${file}\0${found.size}\0`).update(readFileSync(file));
  };
  for (const input of inputs) add(input);
  return hash.digest('hex');
}

/** Runs a command quietly; its output is shown only when it fails. */
async function run([program, ...args], title) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY;
  process.stdout.write(`${title} …${live ? '' : '\n'}`);
  const ticking = setInterval(() => live && process.stdout.write(`\r${title} … ${seconds()} `), 200);
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  if (program === 'node') Object.assign(env, { NODE_ENV: 'production' });
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && program === 'npm',
  });
  const end = () => child.kill();
  process.once('exit', end);
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', resolve);
  });
  clearInterval(ticking);
  process.off('exit', end);
  process.stdout.write(`${live ? '\r' : ''}${title}: ${code === 0 ? '' : 'failed after '}${seconds()} \n`);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new SetupError(`The set-up stopped: "${[program, ...args].join(' ')}" failed (${code}).`);
}

export class SetupError extends Error {
  name = 'SetupError';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await setup({ build: !process.argv.includes('--no-build'), tests: process.argv.includes('--tests') });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
