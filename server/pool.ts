/** @file The database connections of a process, shared by Prisma, the queue and the statements that every submission needs. */
import 'server-only';
import type { Socket } from 'node:net';
import pg from 'pg';
import { setClock } from '#server/clock.ts';
import { ConfigError, parseConfig } from '#server/config.ts';
import { log } from '#server/log.ts';
import { metrics } from '#server/telemetry/metrics.ts';
import { outsideRequests } from '#server/telemetry/request-context.ts';

/** Connections: enough for two cores' web requests and graders; the embedded server allows 100 for all processes. */
const poolSize = 8;

// On globalThis, because the server's bundles and hot reload each evaluate this module again.
const kept = globalThis as typeof globalThis & { chainrulePool?: pg.Pool; chainruleStatements?: Map<string, string> };

/** The address of the database; the start command sets the variable to the embedded one's, after others have asked for settings. @throws ConfigError */
export function databaseUrl(): string {
  const url = parseConfig(process.env).databaseUrl;
  if (!url) throw new ConfigError('DATABASE_URL is not set, and no embedded database was started');
  return url;
}

/** Opened at the first call, never while modules are loaded. */
export function pool(): pg.Pool {
  kept.chainrulePool ??= outsideRequests(open);
  return kept.chainrulePool;
}

/** A cut network says nothing: a connection that has been silent for this long in the middle of a statement is given up. */
const silenceMs = 20_000;

/**
 * The server finds out as well, so that the locks of a process that vanished are not held for hours. Each statement is to see what was committed before it,
 * whatever the server's default: marks at kept scores rely on that.
 */
const greeting = `
  SELECT set_config('default_transaction_isolation', 'read committed', false), set_config('idle_in_transaction_session_timeout', '60s', false), set_config('tcp_keepalives_idle', '15', false),
    set_config('tcp_keepalives_interval', '5', false), set_config('tcp_keepalives_count', '3', false),
    clock_timestamp() AS now`;

/** node-postgres has it and declares nothing of it. */
const socketOf = (client: pg.ClientBase): Socket =>
  (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;

/** Patient with no silence, and told what time it is. */
async function prepare(client: pg.ClientBase): Promise<void> {
  const socket = socketOf(client);
  socket.setTimeout(silenceMs, () => socket.destroy(new Error(`The database has been silent for ${silenceMs} ms`)));
  const { rows } = await client.query<{ now: Date }>(greeting);
  if (rows[0]) setClock(rows[0].now);
}

function open(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: databaseUrl(),
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    application_name: 'chainrule',
    onConnect: prepare,
    // and each reads the clock anew
    maxLifetimeSeconds: 300,
  });
  opened.on('connect', timeStatements);
  // The pool replaces it; unheard, the event would end the process.
  opened.on('error', (error) => log().warn({ err: error }, 'an idle connection to the database was lost'));
  return opened;
}

/** Counts how long each statement takes, whoever sends it: Prisma, the queue, or `query`. */
function timeStatements(client: pg.PoolClient): void {
  // Looked up at each call: tests count what passes there.
  const send = (...call: unknown[]): unknown => Reflect.apply(pg.Client.prototype.query, client, call);
  const timed = (...call: unknown[]): unknown => {
    const observe = metrics().querySeconds.startTimer();
    const end = () => void observe(); // what comes back is no label
    const last = call.at(-1);
    if (typeof last === 'function') {
      return send(...call.slice(0, -1), (...results: unknown[]) => {
        end();
        return last(...results);
      });
    }
    const sent = send(...call);
    if (sent instanceof Promise) sent.then(end, end);
    return sent;
  };
  Object.assign(client, { query: timed });
}

/** What of the pool is in use; nothing before the first call. */
export function poolUse(): { readonly busy: number; readonly idle: number; readonly waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = kept.chainrulePool ?? {};
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}

const mostStatements = 500;

/** A statement with a name is parsed and planned once a connection; those beyond the bound have none and are each time. */
export function statementName(text: string): string {
  kept.chainruleStatements ??= new Map();
  const names = kept.chainruleStatements;
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostStatements) return '';
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/** SQL with parameters `$1`, `$2` … */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Runs one statement by itself. What each submission needs goes this way, since Prisma costs several times as much.
 * @returns its rows as node-postgres reads them: bigint as text, timestamptz as Date, json parsed
 */
export async function query<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await pool().query<Row>({ name: statementName(text), text, values: [...values] });
  return rows;
}

export async function closePool(): Promise<void> {
  const opened = kept.chainrulePool;
  kept.chainrulePool = undefined;
  await opened?.end();
}
