import {
  closeSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { errorCode, PlainError } from '#scripts/plain-error.ts';
import {
  copySettings,
  format,
  type Manifest,
  manifestFile,
  quoted,
  secretFile,
  sha256Of,
  sumsFile,
  type TableFile,
} from './archive.ts';

/** What follows from other tables: a restore marks all scores and works out where everybody stands, so that they are derived anew. */
const derivedTables = ['KeptScore', 'ScoreMark', 'ShownIdea', 'Standing'];

/**
 * Writes everything that the database holds at this moment, while it goes on being used: all tables are read in one snapshot. The queue and what is
 * derived are not among it, since they follow from the rest. Until all is on disk the folder is called `….partial`.
 * @param folder to be made
 * @param secret file of the data folder that signs sessions; left out when there is none
 * @throws PlainError when the folder is there already or cannot be made, or the database is no Chainrule's
 */
export async function writeBackup(url: string, folder: string, secret: string): Promise<Manifest> {
  const partial = `${folder}.partial`;
  if (existsSync(folder)) throw new PlainError(`${folder} is there already: name a folder that is not.`);
  makeFolder(partial);
  const client = new pg.Client({ connectionString: url, application_name: 'chainrule-backup' });
  client.on('error', () => {}); // whatever runs then rejects
  try {
    await client.connect();
    const manifest = await copyAll(client, partial);
    write(path.join(partial, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    const files = [manifestFile, ...manifest.tables.map(({ file }) => file)];
    if (existsSync(secret)) {
      write(path.join(partial, secretFile), readFileSync(secret, 'utf8'));
      files.push(secretFile);
    }
    const sums = await Promise.all(files.map(async (file) => `${await sha256Of(path.join(partial, file))}  ${file}\n`));
    write(path.join(partial, sumsFile), sums.join(''));
    syncFolder(partial);
    renameSync(partial, folder);
    syncFolder(path.dirname(folder));
    return manifest;
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

function makeFolder(partial: string): void {
  try {
    mkdirSync(path.dirname(partial), { recursive: true, mode: 0o700 });
    mkdirSync(partial, { mode: 0o700 });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') {
      throw new PlainError(
        `${partial} is there: another backup is writing it, or one was cut off. Remove it if none runs.`,
      );
    }
    throw new PlainError(`${partial} cannot be made (${code ?? error}): name a folder that you may write.`);
  }
}

async function copyAll(client: pg.Client, folder: string): Promise<Manifest> {
  await client.query(copySettings);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const migrations = await appliedMigrations(client);
  const tables = await tablesOf(client);
  // A migration has to wait until we are done.
  await client.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN ACCESS SHARE MODE`);
  const { rows: server } = await client.query<{ version: number; now: Date }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version, now()`,
  );
  const { rows: sequences } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY 1`,
  );
  const written: TableFile[] = [];
  for (const table of tables) written.push(await copyTable(client, folder, table));
  await client.query('COMMIT');
  const { version: postgres = 0, now = new Date() } = server[0] ?? {};
  return { format, createdAt: now.toISOString(), postgres, migrations, tables: written, sequences };
}

async function appliedMigrations(client: pg.Client): Promise<Manifest['migrations']> {
  const { rows: there } = await client.query(`SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL`);
  if (there.length === 0) throw new PlainError('The database has no tables of Chainrule: there is nothing to back up.');
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** All tables of the application, with the columns that are stored rather than computed. */
async function tablesOf(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1)
     GROUP BY c.relname ORDER BY c.relname`,
    [['_prisma_migrations', ...derivedTables]],
  );
  return rows;
}

async function copyTable(
  client: pg.Client,
  folder: string,
  { name, columns }: { name: string; columns: string[] },
): Promise<TableFile> {
  const file = `${name}.copy.gz`;
  const rows = client.query(copyTo(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) TO STDOUT`));
  const out = createWriteStream(path.join(folder, file), { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(rows, createGzip({ level: 6 }), out);
  return { name, columns, rows: rows.rowCount, file };
}

const write = (file: string, text: string): void => writeFileSync(file, text, { flag: 'wx', mode: 0o600, flush: true });

/** A rename is only as lasting as the folder that it is written in. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
