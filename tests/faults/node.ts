import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Role = 'web' | 'worker';

const ready: Record<Role, RegExp> = { web: /^Chainrule is ready: (\S+)$/m, worker: /^Chainrule is grading\.$/m };

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** One machine of a split installation, as `npm run start:web` or `start:worker` runs it. */
export class Node {
  readonly #data = mkdtempSync(path.join(tmpdir(), 'chainrule-node-'));
  #child: ChildProcess | undefined;
  #port = '0';
  /** What it has printed since it was started last. */
  output = '';

  constructor(
    readonly role: Role,
    readonly env: Readonly<Record<string, string>>,
    /** What starts it elsewhere, as `ip netns exec` does. */
    readonly through: readonly string[] = [],
  ) {}

  /** A web node's address: the same after each start. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** Resolves once it serves or grades. */
  async start(): Promise<void> {
    this.output = '';
    const [command = '', ...args] = [...this.through, process.execPath, 'scripts/start.mjs', '--role', this.role];
    const child = spawn(command, args, {
      env: { ...process.env, NODE_OPTIONS: '', CHAINRULE_DATA: this.#data, PORT: this.#port, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const told = new Promise<void>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => {
          this.output += chunk;
          if (ready[this.role].test(this.output)) resolve();
        });
      }
    });
    await Promise.race([told, once(child, 'exit')]);
    const address = ready[this.role].exec(this.output)?.[1];
    if (hasEnded(child)) throw new Error(`A ${this.role} node did not start:\n${this.output}`);
    if (address) this.#port = new URL(address).port;
  }

  /** @returns its exit code, or the signal that ended it */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string | null> {
    const child = this.#child;
    if (!child) return null;
    if (!hasEnded(child)) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode ?? child.signalCode;
  }

  /** Kills the grader's child processes, and what they were started through. */
  killGrader(): void {
    for (const pid of descendants(this.pid)) tryKill(pid);
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.#data, { recursive: true, force: true });
  }
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has gone by itself
  }
}

function descendants(of: number): number[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    try {
      const [, parent] = /\) \w (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      return parent ? [[Number(name), Number(parent)] as const] : [];
    } catch {
      return []; // no process, or gone
    }
  });
  const children = parents.filter(([, parent]) => parent === of).map(([pid]) => pid);
  return children.flatMap((pid) => [pid, ...descendants(pid)]);
}
