import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Started {
  readonly url: string;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Resolves once what it has printed matches. */
  until(pattern: RegExp): Promise<string>;
  /** @returns its exit code */
  stop(): Promise<number | null>;
  readonly child: ChildProcess;
}

/** Runs a script of these tests on the file's database; resolves once it has printed an address. */
export async function startProcess(script: string, env: Readonly<Record<string, string>>): Promise<Started> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
      look();
    });
  }
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      look = () => pattern.test(output) && resolve(output);
      child.once('close', () => reject(new Error(`It ended before it printed ${pattern}:\n${output}`)));
      look();
    });
  await until(/http:\/\/127\.0\.0\.1:\d+/);
  const stop = async () => {
    if (child.exitCode !== null) return child.exitCode;
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    const [code] = await closed;
    return code;
  };
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
  return { url, output: () => output, until, stop, child };
}
