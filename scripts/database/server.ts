import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, PlainError } from '#scripts/plain-error.ts';
import { type Cluster, ownName } from './cluster.ts';

const LARGEST_LOG = 1_000_000;

/** On the command line rather than in postgresql.conf, so that an upgrade of Chainrule changes them. */
const SETTINGS = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '64MB',
  jit: 'off',
  log_checkpoints: 'off',
};

/**
 * Starts a server process that outlives us, and waits until it takes connections or has ended.
 * @returns true when it runs, false when another server holds the cluster or a dead one still seems to
 * @throws PlainError with the last line of its log when it ended for another reason
 */
export async function launchServer(cluster: Cluster, answers: () => Promise<boolean>): Promise<boolean> {
  const logged = statSync(cluster.log, { throwIfNoEntry: false })?.size ?? 0;
  const from = logged > LARGEST_LOG ? 0 : logged;
  const child = spawnServer(cluster, from === 0 ? 'w' : 'a');
  let ended: string | null = null;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signal) => {
    ended ??= `it ended with ${signal ?? `code ${code}`}`;
  });
  while (ended === null && !(await answers())) await sleep(20);
  if (ended === null) {
    child.unref();
    return true;
  }
  const log = readFileSync(cluster.log).subarray(from).toString();
  if (/postmaster\.pid|shared memory block/.test(log)) {
    forgetDeadServer(cluster);
    return false;
  }
  const reason = /FATAL: {2}(.*)/.exec(log)?.[1] ?? ended;
  throw new PlainError(`PostgreSQL did not start: ${reason} (see ${cluster.log}).`);
}

function spawnServer(cluster: Cluster, flags: 'a' | 'w'): ChildProcess {
  const log = openSync(cluster.log, flags, 0o600);
  try {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // The socket's path is relative to the cluster's folder, so that its length does not matter here.
    return spawn(path.join(cluster.binaries, 'bin', 'postgres'), ['-D', ownName(cluster), '-k', '.', ...settings], {
      ...cluster.user,
      cwd: cluster.folder,
      detached: true,
      stdio: ['ignore', log, log],
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' },
    });
  } finally {
    closeSync(log);
  }
}

const pidFile = (cluster: Cluster): string => path.join(cluster.folder, 'postmaster.pid');

/** The process id of the server that holds the cluster, or null. */
function serverPid(cluster: Cluster): number | null {
  try {
    return Number.parseInt(readFileSync(pidFile(cluster), 'utf8'), 10) || null;
  } catch {
    return null;
  }
}

/** No process has it: numbers end at 4,194,304 on Linux. */
const NOBODYS_PID = '999999999';

/**
 * PostgreSQL believes in postmaster.pid while any process of its user has that number: in a container that may be
 * another program or the dead server itself, never reaped. Changing the number, instead of removing the file, keeps
 * PostgreSQL's own check that no process of the dead server still writes.
 */
function forgetDeadServer(cluster: Cluster): void {
  const pid = serverPid(cluster);
  if (pid === null || !existsSync(`/proc/${pid}/stat`)) return;
  const [, name, state] = /\((.*)\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  if (name === 'postgres' && state !== 'Z') return;
  writeFileSync(pidFile(cluster), readFileSync(pidFile(cluster), 'utf8').replace(/^\d+/, NOBODYS_PID));
}

/** Asks the server to close all connections and stop (a "fast" shutdown), and waits until it has. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const pid = serverPid(cluster);
  if (pid === null) return;
  const send = (signal: NodeJS.Signals) => {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (errorCode(error) !== 'ESRCH') throw error;
    }
  };
  send('SIGINT');
  for (let waited = 0; serverPid(cluster) === pid; waited += 20) {
    if (waited === 6000) send('SIGQUIT'); // at once; the next start recovers from the log
    if (waited > 8000) return;
    await sleep(20);
  }
}
