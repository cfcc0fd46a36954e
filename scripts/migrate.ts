import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { PlainError } from '#scripts/plain-error.ts';

/** The key Prisma's own engine locks, so that `npx prisma migrate` and a start never run at the same time. */
const PRISMA_MIGRATE_LOCK = 72_707_369;

/** Prisma's table, column by column, so that its commands understand what was applied here. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** Where our migrations lie. */
const ours = 'prisma/migrations';

type Migration = { name: string; sql: string; checksum: string };

/**
 * Applies the migrations that the database lacks, each in a transaction of its own, and returns their names.
 * Of several starters one does it while the others wait.
 * @param url the database's connection string
 * @param folder the folder of migrations, as `prisma migrate` writes it
 * @param only names of those to apply, when not all
 * @throws PlainError when an applied migration was modified or a migration fails
 */
export async function migrate(url: string, folder = ours, only?: ReadonlySet<string>): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_MIGRATE_LOCK]);
    await client.query('SET client_min_messages = warning');
    await client.query(MIGRATIONS_TABLE);
    const missing = await missingMigrations(client, readMigrations(folder));
    const due = missing.filter(({ name }) => only?.has(name) ?? true);
    for (const migration of due) await apply(client, migration);
    return due.map(({ name }) => name);
  } finally {
    await client.end(); // and with it the lock
  }
}

/** Until the transaction ends, no start can change the tables. */
export async function takeMigrationLock(client: pg.Client): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_MIGRATE_LOCK]);
}

/** In the order in which they are applied. */
export function readMigrations(folder = ours): Migration[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function missingMigrations(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const applied = new Map(rows.map((row) => [row.name, row]));
  return migrations.filter(({ name, checksum }) => {
    const row = applied.get(name);
    if (row && !row.finished) throw new PlainError(`Migration ${name} was left half-way: npx prisma migrate resolve.`);
    if (row && row.checksum !== checksum) {
      throw new PlainError(`Migration ${name} was modified after it was applied: restore prisma/migrations/${name}.`);
    }
    return !row;
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`Migration ${name} failed and was undone: ${reason}`);
  }
}
