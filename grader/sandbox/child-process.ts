/** @file Starts the sandbox process with nothing it does not need, and watches over its beginning and end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { ToChild } from '#grader/sandbox/protocol.ts';

const startMs = 30_000;

/** Node's permission model under the name this version gives it; it shuts off files, child processes and add-ons. */
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

/** Windows cannot start a process without its SystemRoot. */
const emptyEnvironment = (
  process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {}
) as NodeJS.ProcessEnv;

/**
 * Starts the script and sends it `start`. Resolves when it is ready; rejects, with nothing left behind, when it is not.
 * The script goes along as text, so that the process needs no right to read any file.
 */
export async function startChild(script: string, start: Extract<ToChild, { type: 'start' }>): Promise<ChildProcess> {
  const flags = [permission, '--allow-worker', '--no-warnings', '--input-type=module'];
  const child = spawn(process.execPath, [...flags, '--eval', script], {
    env: emptyEnvironment,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  try {
    const ready = readiness(child);
    child.send(start satisfies ToChild, () => undefined);
    await ready;
    return child;
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

async function readiness(child: ChildProcess): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(child, 'exit', { signal }).then(([code, killed]) => {
    throw new Error(`The sandbox process ended at its start (${killed ?? code}).`);
  });
  const late = delay(startMs, undefined, { signal }).then(() => {
    throw new Error('The sandbox process did not get ready in time.');
  });
  try {
    await Promise.race([once(child, 'message', { signal }), ended, late]);
  } finally {
    settled.abort();
  }
}

/** Ends the process: asks by closing its channel, insists after a second. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.ref();
  if (child.connected) child.disconnect();
  const insist = setTimeout(() => child.kill('SIGKILL'), 1_000);
  await exit;
  clearTimeout(insist);
}
