import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface App {
  readonly url: string;
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()));

/** The real thing on a port and in a data folder of its own, started as `npm start` does. */
export async function startApp(env: Record<string, string> = {}): Promise<App> {
  const data = mkdtempSync(path.join(tmpdir(), 'chainrule-e2e-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, CHAINRULE_DATA: data, DATABASE_URL: '', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk;
        if (output.includes('Chainrule is ready')) resolve();
      });
    }
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    rmSync(data, { recursive: true, force: true });
  };
  await Promise.race([ready, ended(child)]);
  if (child.exitCode !== null) throw new Error(`The app did not start:\n${output}`);
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, output: () => output, stop };
}
