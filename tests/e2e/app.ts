import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface App {
  readonly url: string;
  /** The link that makes the administrator, as printed. */
  readonly adminLink: string;
  readonly pid: number;
  /** Its data folder. */
  readonly data: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()));

/** The real thing on a port and in a data folder of its own, started as `npm start` does. */
export async function startApp(env: Record<string, string> = {}): Promise<App> {
  const data = mkdtempSync(path.join(tmpdir(), 'chainrule-e2e-'));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, CHAINRULE_DATA: data, CHAINRULE_LOG: 'error', DATABASE_URL: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const printed = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
        if (/administrator: \S+\n/.test(output)) resolve();
      });
    }
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    rmSync(data, { recursive: true, force: true });
  };
  await Promise.race([printed, ended(child)]);
  const url = /Chainrule is ready: (\S+)/.exec(output)?.[1];
  const adminLink = /administrator: (\S+)/.exec(output)?.[1];
  if (!url || !adminLink) {
    await stop();
    throw new Error(`The app did not start:\n${output}`);
  }
  return { url, adminLink, pid: child.pid ?? 0, data, output: () => output, stop };
}
