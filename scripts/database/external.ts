import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorCode, PlainError } from '#scripts/plain-error.ts';

const OLDEST = 15;
/** Sessions and cookies are signed with times: machines that differ by more disagree about who is signed in. */
const MOST_APART_MS = 60_000;
/** A server that has just been started, or recovers from a crash, takes connections within this. */
const PATIENCE_MS = 120_000;

/**
 * As `checkServer`, once a server that is being started or cannot be reached yet answers: machines that come up together do so in any order.
 * @param tell is given one line when there is something to wait for
 * @param patience milliseconds
 */
export async function waitForServer(url: string, tell: (line: string) => void, patience = PATIENCE_MS): Promise<void> {
  const until = performance.now() + patience;
  for (let waited = false; ; waited = true) {
    try {
      return await checkServer(url);
    } catch (error) {
      const may = error instanceof PlainError && maySoonAnswer(error.cause) && performance.now() < until;
      if (!may) throw error;
      if (!waited) tell(`${error.message} Waiting for it, at most ${patience / 1000} s.`);
    }
    await sleep(250);
  }
}

/**
 * Makes sure that a PostgreSQL server of a fitting version answers at `url` and lets us make our tables.
 * @throws PlainError saying what to do; it names the host, the database and the role, never the password
 */
export async function checkServer(url: string): Promise<void> {
  const client = clientFor(url);
  try {
    await client.connect();
    await checkRights(client);
    await checkClock(client);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(`${adviceFor(error, client)}.`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

function clientFor(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  } catch (error) {
    const reason = error instanceof Error && errorCode(error) ? `: ${error.message}` : '';
    throw new PlainError(
      `DATABASE_URL cannot be read${reason}. Write it as postgresql://role:password@host:5432/database, with special characters of the password percent-encoded.`,
    );
  }
}

async function checkRights(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; role: string; database: string; creates: boolean }>(
    `SELECT current_setting('server_version_num') AS version, current_user AS role, current_database() AS database,
       has_database_privilege(current_database(), 'CREATE')
         AND coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS creates`,
  );
  const [found] = rows;
  const major = Math.floor(Number(found?.version) / 10_000);
  if (major < OLDEST) throw new PlainError(`DATABASE_URL leads to PostgreSQL ${major}: use ${OLDEST} or newer.`);
  if (!found?.creates) {
    throw new PlainError(
      `The role ${found?.role} may not make tables and schemas in the database ${found?.database}: ALTER DATABASE "${found?.database}" OWNER TO "${found?.role}".`,
    );
  }
}

async function checkClock(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const ahead = Date.now() - (rows[0]?.now.getTime() ?? 0);
  if (Math.abs(ahead) <= MOST_APART_MS) return;
  const apart = `${Math.round(Math.abs(ahead) / 1000)} s ${ahead > 0 ? 'ahead of' : 'behind'}`;
  throw new PlainError(
    `The clock of this machine is ${apart} that of PostgreSQL at ${client.host}: let NTP set both, then start again.`,
  );
}

/** Nobody listens, or whoever does is starting or stopping (57P01 to 57P03), or hangs up: nothing that is written wrongly in DATABASE_URL, but for its port. */
function maySoonAnswer(reason: unknown): boolean {
  const code = errorCode(reason);
  if (code !== undefined) return /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EAI_AGAIN|EPIPE|57P0[123])$/.test(code);
  return reason instanceof Error && /terminated|timeout|ended/i.test(reason.message);
}

/** What went wrong and what to do about it, without a full stop. */
function adviceFor(error: unknown, { host, port, user, database }: pg.Client): string {
  const reason = error instanceof Error ? error.message || errorCode(error) || error.name : String(error);
  const where = `${host}:${port}`;
  switch (errorCode(error)) {
    case 'ECONNREFUSED':
      return `No PostgreSQL listens at ${where}: start it, or correct host and port in DATABASE_URL`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${host} in DATABASE_URL is not known: correct its name`;
    case '28P01':
      return `PostgreSQL at ${where} refuses the password of ${user}: correct it in DATABASE_URL`;
    case '3D000':
      return `PostgreSQL at ${where} has no database ${database}: CREATE DATABASE "${database}" OWNER "${user}"`;
    case '28000':
      return `PostgreSQL at ${where} does not let ${user} in (${reason}): allow it in pg_hba.conf, or add sslmode=require to DATABASE_URL if it insists on encryption`;
    default:
      return adviceForText(reason, where);
  }
}

/** For failures that have no code of their own, or one of very many. */
function adviceForText(reason: string, where: string): string {
  if (/does not support SSL/.test(reason)) {
    return `PostgreSQL at ${where} does not speak TLS: turn it on there, or leave sslmode out of DATABASE_URL`;
  }
  if (/certificate|altname/i.test(reason)) {
    return `The certificate of PostgreSQL at ${where} is not trusted (${reason}): add sslrootcert=/path/to/its-authority.pem to DATABASE_URL, or set sslmode=no-verify to encrypt without checking it`;
  }
  if (/password must be/.test(reason)) {
    return `PostgreSQL at ${where} asks for a password: write it into DATABASE_URL, postgresql://role:password@host/database`;
  }
  return `The database at ${where} does not answer (${reason}): check DATABASE_URL and that this machine can reach it`;
}
