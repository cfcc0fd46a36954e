import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, readMigrations, takeMigrationLock } from '#scripts/migrate.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { databaseUrl } from '#server/pool.ts';
import { copySettings, type Manifest, quoted, type TableFile } from './archive.ts';
import { queueUnfinished } from './queue-unfinished.ts';

/**
 * Fills the empty database of `DATABASE_URL` with a backup: tables as they were then, all rows or none, a job for each submission that waited; then the
 * migrations that came since.
 * @param manifest of the backup in `folder`, from `openArchive`
 * @returns how many submissions wait to be graded
 * @throws PlainError when the database is not empty, or the backup is of a later version of Chainrule
 */
export async function restoreBackup(folder: string, manifest: Manifest): Promise<number> {
  refuseLaterVersion(manifest);
  const url = databaseUrl();
  const client = new pg.Client({ connectionString: url, application_name: 'chainrule-restore' });
  client.on('error', () => {}); // whatever runs then rejects
  await client.connect();
  try {
    await refuseFull(client, manifest);
    await migrate(url, undefined, new Set(manifest.migrations.map(({ name }) => name)));
    await client.query(copySettings);
    await client.query('BEGIN');
    await takeMigrationLock(client); // whoever starts meanwhile waits
    await refuseFull(client, manifest);
    await copyTables(client, folder, manifest);
    const waiting = await queueUnfinished(client);
    await client.query('COMMIT');
    await migrate(url);
    return waiting;
  } finally {
    await client.end().catch(() => {});
  }
}

function refuseLaterVersion({ migrations }: Manifest): void {
  const ours = new Map(readMigrations().map(({ name, checksum }) => [name, checksum]));
  const strange = migrations.find(({ name, checksum }) => ours.get(name) !== checksum);
  if (!strange) return;
  throw new PlainError(
    `The backup has the migration ${strange.name}, which this version of Chainrule does not have: restore it with the version that made it, or a later one.`,
  );
}

async function refuseFull(client: pg.Client, { migrations }: Manifest): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`,
  );
  const advice =
    'A backup is restored into an empty database only, so that nothing is lost or mixed: CREATE DATABASE another one and name it in DATABASE_URL, or set CHAINRULE_DATA to another folder.';
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`);
    if (rowCount) throw new PlainError(`The database is not empty: its table ${name} has rows. ${advice}`);
  }
  if (tables.length === 0) return;
  // Empty tables are what a restore leaves that was cut off; those of a later version would not take the rows.
  const known = migrations.map(({ name }) => name);
  const { rows: applied } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE NOT (migration_name = ANY($1))',
    [known],
  );
  if (applied.length > 0) throw new PlainError(`The database has tables of a later version than the backup. ${advice}`);
}

/** Foreign keys are taken off meanwhile and checked over all rows when they come back, so that the order of tables does not matter. */
async function copyTables(client: pg.Client, folder: string, { tables, sequences }: Manifest): Promise<void> {
  const { rows: keys } = await client.query<{ owner: string; name: string; definition: string }>(
    `SELECT c.relname::text AS owner, k.conname::text AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace`,
  );
  for (const { owner, name } of keys)
    await client.query(`ALTER TABLE ${quoted(owner)} DROP CONSTRAINT ${quoted(name)}`);
  for (const table of tables) await copyTable(client, folder, table);
  for (const { owner, name, definition } of keys) {
    await client.query(`ALTER TABLE ${quoted(owner)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
  for (const { name, value } of sequences) await client.query('SELECT setval($1::regclass, $2)', [quoted(name), value]);
}

async function copyTable(client: pg.Client, folder: string, { name, columns, rows, file }: TableFile): Promise<void> {
  const into = client.query(copyFrom(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`));
  await pipeline(createReadStream(path.join(folder, file)), createGunzip(), into);
  if (into.rowCount !== rows) {
    throw new PlainError(`The table ${name} came to ${into.rowCount} rows instead of ${rows}: nothing was restored.`);
  }
}
