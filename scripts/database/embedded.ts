import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorCode, PlainError } from '#scripts/plain-error.ts';
import { type Cluster, openCluster, SUPERUSER } from './cluster.ts';
import { launchServer, stopServer } from './server.ts';

export type Database = {
  /** Connection string of the application's database, for pg, Prisma and pg-boss alike. */
  url: string;
  /** Whether a running server was found rather than started. */
  adopted: boolean;
  /** Leaves the server; the last one to leave stops it. */
  stop(): Promise<void>;
};

/** The role and the database of the application; the role is no superuser. */
const APPLICATION = 'chainrule';
/** Spelled out, so that PGPORT and the like in the environment lead nobody astray. */
const WHERE = { port: 5432, user: SUPERUSER, database: 'postgres', ssl: false };
/** Advisory locks in the database `postgres`: shared while somebody uses the server, exclusive to stop it. */
const USERS = 7_240_001;
const MAKING = 7_240_002;
const PATIENCE_MS = 60_000;

interface Options {
  /** The data folder. */
  readonly data: string;
  /** Whether a cluster of another major version may lie beside ours, as while its data are taken over. */
  readonly besideOthers?: boolean;
}

/**
 * Starts the embedded PostgreSQL on the cluster in `data`, or joins the server that runs there already.
 * It listens on a unix socket in the data folder only. The server process belongs to no one: it outlives a killed
 * starter, and the next one adopts it. Everybody who uses it holds a shared lock; `stop` gives it back and stops the
 * server if nobody else holds one. A server that dies meanwhile is started again.
 * @throws PlainError when this machine or the folder does not allow it
 */
export async function startDatabase({ data, besideOthers }: Options): Promise<Database> {
  const cluster = openCluster(path.resolve(data), besideOthers);
  let membership = await join(cluster);
  let leaving = false;
  const watch = () => {
    membership.client.once('end', async () => {
      while (!leaving) {
        try {
          membership = await join(cluster);
          return leaving ? await leave(cluster, membership.client) : watch();
        } catch (error) {
          process.stderr.write(`The database does not come back: ${error instanceof Error ? error.message : error}\n`);
          await sleep(1000);
        }
      }
    });
  };
  watch();
  return {
    url: `postgresql://${APPLICATION}@localhost:5432/${APPLICATION}?host=${encodeURIComponent(cluster.socketFolder)}&sslmode=disable`,
    adopted: membership.adopted,
    async stop() {
      if (leaving) return;
      leaving = true;
      await leave(cluster, membership.client);
    },
  };
}

type Membership = { client: pg.Client; adopted: boolean };

async function join(cluster: Cluster): Promise<Membership> {
  const until = Date.now() + PATIENCE_MS;
  for (let adopted = true; ; ) {
    const state = await knock(cluster);
    if (state instanceof pg.Client) {
      await makeApplicationDatabase(state);
      return { client: state, adopted };
    }
    if (Date.now() > until) {
      throw new PlainError(`PostgreSQL in ${cluster.folder} does not answer (see ${cluster.log}).`);
    }
    if (state === 'absent') {
      adopted = !(await launchServer(cluster, async () => (await knock(cluster, false)) !== 'absent'));
      if (adopted) await sleep(100); // another starter's server is coming up, or a dead one's is being cleared away
    } else {
      await sleep(30);
    }
  }
}

/**
 * Tries to connect and, unless `stay` is false, to become one of the server's users.
 * `busy`: it is starting or stopping. `absent`: nobody listens.
 */
async function knock(cluster: Cluster, stay = true): Promise<pg.Client | 'busy' | 'absent'> {
  const client = new pg.Client({ ...WHERE, host: cluster.socketFolder });
  client.on('error', () => {}); // 'end' follows
  try {
    await client.connect();
    if (stay && (await lock(client, 'pg_try_advisory_lock_shared', USERS))) return client;
    await client.end();
    return 'busy';
  } catch (error) {
    await client.end().catch(() => {});
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent';
    if (code === 'EACCES') {
      throw new PlainError(`The database in ${cluster.folder} belongs to another user: start as that one.`);
    }
    return 'busy'; // 57P03 while it starts, a closed connection while it stops
  }
}

type LockFunction = 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared' | 'pg_advisory_unlock_shared';

async function lock(client: pg.Client, call: LockFunction, key: number): Promise<boolean> {
  const { rows } = await client.query<{ done: boolean }>(`SELECT ${call}($1) AS done`, [key]);
  return rows[0]?.done === true;
}

async function makeApplicationDatabase(client: pg.Client): Promise<void> {
  const found = 'SELECT 1 FROM pg_database WHERE datname = $1';
  if ((await client.query(found, [APPLICATION])).rowCount) return;
  await client.query('SELECT pg_advisory_lock($1)', [MAKING]);
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION]);
    // CREATEDB is for the shadow database of `prisma migrate dev`
    if (!role.rowCount) await client.query(`CREATE ROLE ${APPLICATION} LOGIN CREATEDB`);
    if ((await client.query(found, [APPLICATION])).rowCount) return;
    await client.query(`CREATE DATABASE ${APPLICATION} OWNER ${APPLICATION}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MAKING]);
  }
}

async function leave(cluster: Cluster, client: pg.Client): Promise<void> {
  try {
    await lock(client, 'pg_advisory_unlock_shared', USERS);
    // Of two who leave at once the later one gets the lock, so one of them always stops the server.
    if (await lock(client, 'pg_try_advisory_lock', USERS)) await stopServer(cluster);
  } catch {
    // the connection is gone, and with it our lock
  }
  await client.end().catch(() => {});
}
