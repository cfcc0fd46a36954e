import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './setup-lock.mjs';

/**
 * A step runs when an input (file or folder) has changed since it last ended well, or when its output is missing.
 * @typedef {{ name: string, inputs: string[], output: () => string, command: string[] }} Step
 */

/**
 * Runs the steps that are due, one after the other, with their progress on stdout.
 * @param {Step[]} steps
 * @param {string} cache the folder that remembers, in setup.json, the hash of the inputs of each step
 */
export async function runDueSteps(steps, cache) {
  const isDue = (step) => recorded(cache)[step.name] !== hashOf(step.inputs) || !existsSync(step.output());
  if (!steps.some(isDue)) return;
  mkdirSync(cache, { recursive: true });
  await withLock(path.join(cache, 'setup.lock'), async () => {
    for (const [index, step] of steps.entries()) {
      if (!isDue(step)) continue;
      const hash = hashOf(step.inputs); // before, in case somebody edits meanwhile
      await run(step.command, `[${index + 1}/${steps.length}] ${step.name}`);
      remember(cache, step.name, hash);
    }
  });
}

const recordIn = (cache) => path.join(cache, 'setup.json');

function recorded(cache) {
  try {
    return JSON.parse(readFileSync(recordIn(cache), 'utf8'));
  } catch {
    return {};
  }
}

function remember(cache, name, hash) {
  const record = recordIn(cache);
  writeFileSync(`${record}.new`, JSON.stringify({ ...recorded(cache), [name]: hash }, null, 2));
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
async function run(command, title) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY;
  process.stdout.write(`${title} …${live ? '' : '\n'}`);
  const ticking = setInterval(() => live && process.stdout.write(`\r${title} … ${seconds()} `), 200);
  const { failure, output } = await execute(command);
  clearInterval(ticking);
  process.stdout.write(`${live ? '\r' : ''}${title}: ${failure ? 'failed after ' : ''}${seconds()} \n`);
  if (!failure) return;
  process.stderr.write(output);
  throw new SetupError(`The set-up stopped: "${command.join(' ')}" failed (${failure}).`);
}

/** The command `node` stands for this Node, in production mode as `next build` needs it. */
async function execute([program, ...args]) {
  const node = program === 'node';
  const child = spawn(node ? process.execPath : program, args, {
    env: { ...process.env, ...quiet, ...(node && { NODE_ENV: 'production' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && !node, // npm is a script there
  });
  const end = () => child.kill();
  process.once('exit', end);
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  const failure = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? (code === 0 ? null : `exit code ${code}`)));
  });
  process.off('exit', end);
  return { failure, output: Buffer.concat(output) };
}

/** Nothing asks or tells the makers of these tools. */
const quiet = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };

export class SetupError extends Error {
  name = 'SetupError';
}
