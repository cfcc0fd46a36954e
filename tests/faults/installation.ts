import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDatabase } from '#scripts/database/embedded.ts';
import { migrate } from '#scripts/migrate.ts';
import { Node } from '#tests/faults/node.ts';
import { Wire } from '#tests/faults/wire.ts';

export const secret = 'a secret that all machines of the test share';

export interface Size {
  readonly webs: number;
  readonly workers: number;
  /** A folder for the database; one is made unless given. */
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Web nodes and workers against one PostgreSQL, each in processes of their own. */
export class Installation {
  private constructor(
    readonly data: string,
    readonly wire: Wire,
    readonly webs: readonly Node[],
    readonly workers: readonly Node[],
    readonly stopDatabase: () => Promise<void>,
  ) {}

  /** The test itself reaches the database directly, as `DATABASE_URL` says afterwards, whatever happens to the wire. */
  static async start({ webs, workers, data = mkdtempSync(path.join(tmpdir(), 'chainrule-db-')), env = {} }: Size) {
    const database = await startDatabase({ data });
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      CHAINRULE_SECRET: secret,
      CHAINRULE_LOG: 'silent',
      CHAINRULE_ROLE: 'web',
    });
    const folder = new URL(database.url).searchParams.get('host') ?? '';
    const wire = new Wire(path.join(folder, '.s.PGSQL.5432'));
    const url = await wire.open('chainrule', 'chainrule');
    const all = { DATABASE_URL: url, CHAINRULE_SECRET: secret, CHAINRULE_LOG: 'error', ...env };
    const some = (count: number, role: 'web' | 'worker') =>
      Array.from({ length: count }, () => new Node(role, { ...all, CHAINRULE_WORKERS: '1' }));
    const made = new Installation(data, wire, some(webs, 'web'), some(workers, 'worker'), database.stop);
    try {
      // All at once, so that each finds a database without tables.
      await Promise.all(made.nodes.map((node) => node.start()));
      await migrate(database.url);
    } catch (error) {
      await made.remove();
      throw error;
    }
    return made;
  }

  get nodes(): readonly Node[] {
    return [...this.webs, ...this.workers];
  }

  /** As `kill -9` of the server on its machine; whatever looks after it starts it again. */
  killDatabase(): void {
    const pid = Number.parseInt(readFileSync(path.join(this.data, 'postgres', '18', 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
  }

  /** Asks one web node after the other until one answers, as a load balancer does. @throws after two minutes, with what the nodes have said */
  async ask(pathname: string, init: RequestInit, first = 0): Promise<Response> {
    for (let turn = first, until = performance.now() + 120_000; performance.now() < until; turn++) {
      const web = this.webs[turn % this.webs.length];
      try {
        const answer = await fetch(`${web?.address}${pathname}`, { ...init, signal: AbortSignal.timeout(20_000) });
        if (answer.status < 502 || answer.status > 504) return answer;
        await answer.arrayBuffer();
      } catch {
        // it is dead, or stops: nobody knows whether it did what it was asked
      }
      await sleep(50);
    }
    const said = this.nodes.map(({ role, output }) => `${role}: ${output.slice(-2_000)}`).join('\n');
    throw new Error(`No web node answers ${init.method ?? 'GET'} ${pathname}. They said:\n${said}`);
  }

  async remove(): Promise<void> {
    const [{ closeQueue }, { closeDb }] = await Promise.all([import('#server/queue.ts'), import('#server/db.ts')]);
    await Promise.all(this.nodes.map((node) => node.remove()));
    await closeQueue();
    await closeDb();
    this.wire.close();
    await this.stopDatabase();
    rmSync(this.data, { recursive: true, force: true });
  }
}
