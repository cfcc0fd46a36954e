/** @file Live submission states: one LISTEN connection a process, handed out to any number of streams. */
import 'server-only';
import pg from 'pg';
import type { Client } from '#server/db.ts';
import { log } from '#server/log.ts';
import { databaseUrl } from '#server/pool.ts';

const channel = 'submission';

/** Told instead of a submission's id when there is a new one to be graded. */
export const handedIn = 'handed-in';

/** Tells every process, once the transaction commits, that a submission's state has changed. */
export async function announce(tx: Client, submissionId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${submissionId})`;
}

type Listener = () => void;

class Listeners {
  readonly #byId = new Map<string, Set<Listener>>();
  #client: pg.Client | undefined;
  #connected: Promise<void> | undefined;
  #closed = false;

  add(id: string, listener: Listener): () => void {
    const set = this.#byId.get(id) ?? new Set();
    this.#byId.set(id, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.#byId.get(id) === set) this.#byId.delete(id);
    };
  }

  connect(): Promise<void> {
    this.#connected ??= this.#open().catch((error: unknown) => {
      this.#connected = undefined;
      throw error;
    });
    return this.#connected;
  }

  async #open(): Promise<void> {
    const client = new pg.Client({
      connectionString: databaseUrl(),
      application_name: 'chainrule-events',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => this.#tell(payload));
    client.on('error', (error) => log().warn({ err: error }, 'lost the connection that listens for states'));
    client.once('end', () => this.#lost(client));
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    this.#client = client;
  }

  #tell(id: string | undefined): void {
    for (const listener of (id && this.#byId.get(id)) || []) listener();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return; // it never listened: whoever asked was told
    this.#client = undefined;
    this.#connected = undefined;
    if (!this.#closed) this.#reconnect(100);
  }

  #reconnect(delayMs: number): void {
    setTimeout(() => {
      if (this.#closed) return;
      this.connect().then(
        // what happened in between was missed
        () => {
          for (const id of this.#byId.keys()) this.#tell(id);
        },
        () => this.#reconnect(Math.min(delayMs * 2, 5_000)),
      );
    }, delayMs).unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#connected?.catch(() => {});
    await this.#client?.end();
  }
}

const kept = globalThis as typeof globalThis & { chainruleListeners?: Listeners };

/**
 * Calls `listener` after each change of the submission's state, and whenever one may have been missed. Resolves when
 * it is listening, so that what is read afterwards cannot be out of date unnoticed.
 * @returns a function that ends it
 */
export async function onSubmission(id: string, listener: Listener): Promise<() => void> {
  kept.chainruleListeners ??= new Listeners();
  const remove = kept.chainruleListeners.add(id, listener);
  try {
    await kept.chainruleListeners.connect();
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}

export async function closeEvents(): Promise<void> {
  const open = kept.chainruleListeners;
  kept.chainruleListeners = undefined;
  await open?.close();
}
