import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** A worker alone, on the database of this test file unless `env` says otherwise; it says what it is when it takes submissions. */
export async function aWorker(
  env: Readonly<Record<string, string>> = {},
  shims: readonly string[] = [],
): Promise<ChildProcess> {
  const loaded = ['tsx', ...shims].flatMap((name) => ['--import', name]);
  const args = ['--conditions=react-server', ...loaded, 'tests/server/worker-process.ts'];
  const settings = { CHAINRULE_ROLE: 'worker', CHAINRULE_WORKERS: '1', CHAINRULE_LOG: 'silent', NODE_OPTIONS: '' };
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return child;
}
