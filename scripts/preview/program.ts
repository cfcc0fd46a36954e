import { spawn } from 'node:child_process';

/** A Node process of ours and what it prints. */
export interface Program {
  /** Everything it printed, once it has ended. */
  readonly ended: Promise<string>;
  /** We asked it to end. */
  readonly stopped: boolean;
  /** What it has printed by the time that matches, or that it has ended. */
  prints(pattern: RegExp): Promise<string>;
  stop(): Promise<void>;
}

export function startProgram(args: readonly string[], env: NodeJS.ProcessEnv): Program {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let stopped = false;
  let look = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
      look();
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('close', () => resolve(output));
  });
  return {
    ended,
    get stopped() {
      return stopped;
    },
    prints: (pattern) =>
      Promise.race([
        ended,
        new Promise<string>((resolve) => {
          look = () => pattern.test(output) && resolve(output);
          look();
        }),
      ]),
    async stop() {
      stopped = true;
      child.kill('SIGTERM');
      await ended;
    },
  };
}
