/**
 * @file Entry of the process that holds the server's sandbox workers. It starts with an empty environment and no right
 * but to start threads, and gets all bytes it needs from its parent.
 */
import { Worker } from 'node:worker_threads';
import { lazyAssets, loadAssets } from '#grader/sandbox/assets.ts';
import { Crew } from '#grader/sandbox/crew.ts';
import type { FromChild, ToChild } from '#grader/sandbox/protocol.ts';
import type { Spawn } from '#grader/sandbox/worker-handle.ts';

const nobody = 65_534;

let crew: Crew | null = null;

process.on('disconnect', () => process.exit());
process.on('message', (message: ToChild) => {
  if (message.type === 'start') crew = start(message);
  else void crew?.run(message.job).then((json) => send({ type: 'result', id: message.id, json }));
});

function send(message: FromChild): void {
  process.send?.(message);
}

function start({ workers, prepare, files }: Extract<ToChild, { type: 'start' }>): Crew {
  dropPrivileges();
  const source = new TextDecoder().decode(files['worker.cjs']);
  const read = async (name: string) => new Uint8Array(files[name] ?? []);
  const assets = lazyAssets((language) => loadAssets(language, read));
  const onFault = (reason: string) => send({ type: 'fault', reason });
  const started = new Crew({ size: workers, spawn: threads(source), assets, onFault });
  if (prepare.length > 0) for (let seat = 0; seat < workers; seat++) started.prepare(prepare).catch(() => undefined);
  send({ type: 'ready', user: process.getuid?.() ?? null, confined: isConfined() });
  return started;
}

/** Whether Node's permission model is in force: it is not in the types of the oldest Node that we run on. */
function isConfined(): boolean {
  const { permission } = process as { permission?: { has(scope: string): boolean } };
  return permission !== undefined && !['fs.read', 'fs.write', 'child'].some((scope) => permission.has(scope));
}

/** Root's child becomes nobody, unless it was started as nobody; this late because the project and Node itself may lie where only root can read. */
function dropPrivileges(): void {
  if (process.getuid?.() !== 0) return;
  try {
    process.setgroups?.([]);
    process.setgid?.(nobody);
    process.setuid?.(nobody);
  } catch {
    // A container may have taken the right to change users from root: the other walls stand.
  }
}

const threads =
  (source: string): Spawn =>
  ({ receive, died }) => {
    // A thread has the process's permissions only when it is told so, and then not the one to start further threads.
    const execArgv = process.execArgv.filter((flag) => flag.endsWith('permission'));
    const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 16 };
    const worker = new Worker(source, { eval: true, env: {}, execArgv, resourceLimits });
    worker.on('message', receive);
    worker.on('messageerror', () => died('internal-error', 'unreadable message'));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      died(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory-limit' : 'internal-error', String(error)),
    );
    worker.on('exit', (code) => died('internal-error', `exit ${code}`));
    return { post: (message) => worker.postMessage(message), terminate: () => void worker.terminate() };
  };
