/** @file What changes, told live: one LISTEN connection a process, handed out to any number of streams. */
import 'server-only';
import pg from 'pg';
import type { Client } from '#server/db.ts';
import { log } from '#server/log.ts';
import { databaseUrl } from '#server/pool.ts';
import { outsideRequests } from '#server/telemetry/request-context.ts';

/**
 * `submission`: a submission's id. `work`: whose, and the slug of the lesson, exercise or quiz, whenever a score of it may have changed.
 * `class`: its id, then the member and the assignment that were changed, as far as it concerns one; `-` for all.
 */
const channels = ['submission', 'work', 'class'] as const;
type Channel = (typeof channels)[number];

/** Told instead of a submission's id when there is a new one to be graded. */
export const handedIn = 'handed-in';

/** Tells every process, once the transaction commits, that a submission's state has changed. */
export async function announce(tx: Client, submissionId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('submission', ${submissionId})`;
}

/** SQL that tells of somebody's work, as `announceWork` does. */
export const tellingWork = (userId: string, slug: string) => `pg_notify('work', ${userId} || ' ' || ${slug})`;

/** Tells every process, once the transaction commits, that what somebody's work comes to may have changed. */
export async function announceWork(tx: Client, userId: string, slug: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('work', ${`${userId} ${slug}`})`;
}

/** Tells every process, once the transaction commits, that something of a class has changed. */
export async function announceClass(
  tx: Client,
  classId: string,
  { memberId, assignmentId }: { readonly memberId?: string; readonly assignmentId?: string },
): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('class', ${`${classId} ${memberId ?? '-'} ${assignmentId ?? '-'}`})`;
}

/** @param words what was told; null when something may have been missed */
type Listener = (words: readonly string[] | null) => void;

/** Listens to whatever is told on the channel, where another key is its first word. */
const everything = '*';

/** Nobody misses what is not told: without asking, a connection that a cut network left half-open would be silent for good. */
const checkMs = 10_000;

class Listeners {
  /** By channel and first word. */
  readonly #byKey = new Map<string, Set<Listener>>();
  #client: pg.Client | undefined;
  #connected: Promise<void> | undefined;
  #closed = false;

  add(channel: Channel, word: string, listener: Listener): () => void {
    const key = `${channel} ${word}`;
    const set = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.#byKey.get(key) === set) this.#byKey.delete(key);
    };
  }

  connect(): Promise<void> {
    this.#connected ??= outsideRequests(() => this.#open()).catch((error: unknown) => {
      this.#connected = undefined;
      throw error;
    });
    return this.#connected;
  }

  async #open(): Promise<void> {
    const client = new pg.Client({
      connectionString: databaseUrl(),
      application_name: 'chainrule-events',
      connectionTimeoutMillis: checkMs,
      query_timeout: checkMs,
    });
    client.on('notification', ({ channel, payload = '' }) => {
      const words = payload.split(' ');
      for (const word of [words[0], everything]) this.#tell(`${channel} ${word}`, words);
    });
    client.on('error', (error) => log().warn({ err: error }, 'lost the connection that listens for changes'));
    client.once('end', () => this.#lost(client));
    await client.connect();
    await client.query(channels.map((channel) => `LISTEN ${channel}`).join('; '));
    this.#client = client;
    const checking = setInterval(() => {
      client.query('SELECT 1').catch(() => client.end());
    }, checkMs);
    checking.unref();
    client.once('end', () => clearInterval(checking));
  }

  #tell(key: string, words: readonly string[] | null): void {
    for (const listener of this.#byKey.get(key) ?? []) listener(words);
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
          for (const key of this.#byKey.keys()) this.#tell(key, null);
        },
        () => this.#reconnect(Math.min(delayMs * 2, 5_000)),
      );
    }, delayMs).unref();
  }

  get size(): number {
    return [...this.#byKey.values()].reduce((sum, { size }) => sum + size, 0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#connected?.catch(() => {});
    await this.#client?.end();
  }
}

const kept = globalThis as typeof globalThis & { chainruleListeners?: Listeners };

/** Resolves when it is listening, so that what is read afterwards cannot be out of date unnoticed. @returns a function that ends it */
async function on(channel: Channel, word: string, listener: Listener): Promise<() => void> {
  kept.chainruleListeners ??= new Listeners();
  const remove = kept.chainruleListeners.add(channel, word, listener);
  try {
    await kept.chainruleListeners.connect();
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}

/** Calls `listener` after each change of the submission's state, and whenever one may have been missed. */
export const onSubmission = (id: string, listener: () => void): Promise<() => void> => on('submission', id, listener);

/** Calls `listener` with whose work at what may have changed, and with null whenever something may have been missed. */
export const onWork = (
  listener: (work: { readonly userId: string; readonly slug: string } | null) => void,
): Promise<() => void> =>
  on('work', everything, (words) => {
    const [userId, slug] = words ?? [];
    listener(userId !== undefined && slug !== undefined ? { userId, slug } : null);
  });

/** Calls `listener` with the cell of the class that has changed; with null when more than one may have. */
export const onClass = (
  classId: string,
  listener: (cell: { readonly member: string; readonly assignment: string } | null) => void,
): Promise<() => void> =>
  on('class', classId, (words) => {
    const [, member = '-', assignment = '-'] = words ?? [];
    listener(member === '-' || assignment === '-' ? null : { member, assignment });
  });

/** How many listen in this process. */
export const listenerCount = (): number => kept.chainruleListeners?.size ?? 0;

export async function closeEvents(): Promise<void> {
  const open = kept.chainruleListeners;
  kept.chainruleListeners = undefined;
  await open?.close();
}
