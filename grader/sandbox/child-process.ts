/** @file Starts the sandbox process with nothing it does not need, and watches over its beginning and end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { emptyEnvironment } from '#grader/sandbox/isolation/environment.ts';
import { type Isolation, permission } from '#grader/sandbox/isolation/isolation.ts';
import type { FromChild, ToChild } from '#grader/sandbox/protocol.ts';

const startMs = 30_000;

/** The command line of a process that runs the script behind all the walls: as text, so that it needs no right to read files. */
export function commandLine({ prefix }: Isolation, script: string): readonly [string, ...string[]] {
  const node = [permission, '--allow-worker', '--no-warnings', '--input-type=module', '--eval', script];
  const [command = process.execPath, ...rest] = [...prefix, process.execPath];
  return [command, ...rest, ...node];
}

/** Starts the command line. It leads a group of processes, since what it is started through may wait for Node outside. */
export function spawnChild([command, ...args]: ReturnType<typeof commandLine>): ChildProcess {
  return spawn(command, args, {
    env: emptyEnvironment,
    cwd: '/',
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
}

/**
 * Starts the script and sends it `start`. Resolves when it is ready; rejects, with nothing left behind, when it is not, or
 * when it has more rights than the isolation promises.
 */
export async function startChild(
  script: string,
  isolation: Isolation,
  start: Extract<ToChild, { type: 'start' }>,
): Promise<ChildProcess> {
  const child = spawnChild(commandLine(isolation, script));
  try {
    const ready = readiness(child);
    child.send(start satisfies ToChild, () => undefined);
    const { user, confined } = await ready;
    if (user !== isolation.user || !confined)
      throw new Error(`The sandbox process has rights it should not have (user ${user}, confined: ${confined}).`);
    return child;
  } catch (error) {
    killChild(child);
    throw error;
  }
}

/** Kills the process with all that it was started through. */
export function killChild(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

type Ready = Extract<FromChild, { type: 'ready' }>;

async function readiness(child: ChildProcess): Promise<Ready> {
  const settled = new AbortController();
  const { signal } = settled;
  // What could be started when it was tried and cannot now is told, never done without.
  const ended = once(child, 'exit', { signal }).then(([code, killed]): never => {
    throw new Error(`The sandbox process ended at its start (${killed ?? code}): ${child.spawnfile} did not start it.`);
  });
  const late = delay(startMs, undefined, { signal }).then((): never => {
    throw new Error('The sandbox process did not get ready in time.');
  });
  try {
    const first = once(child, 'message', { signal }).then(([message]: Ready[]) => message);
    return (await Promise.race([first, ended, late])) as Ready;
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
  const insist = setTimeout(() => killChild(child), 1_000);
  await exit;
  clearTimeout(insist);
}
