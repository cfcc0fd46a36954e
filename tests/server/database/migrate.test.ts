import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, startDatabase } from '#scripts/database/embedded.ts';
import { migrate } from '#scripts/migrate.ts';
import { query } from './starter.ts';

let home = '';
let database: Database;
let url = '';
let migrations = '';
let made = 0;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'chainrule-migrate-'));
  database = await startDatabase({ data: home });
});

afterAll(async () => {
  await database.stop();
  rmSync(home, { recursive: true, force: true });
});

// An empty database and a copy of the migrations for each test.
beforeEach(async () => {
  const name = `test_${++made}`;
  await query(database.url, `CREATE DATABASE ${name}`);
  url = database.url.replace('/chainrule?', `/${name}?`);
  migrations = path.join(home, name);
  cpSync('prisma/migrations', migrations, { recursive: true });
});

function addMigration(name: string, sql: string): void {
  mkdirSync(path.join(migrations, name), { recursive: true });
  writeFileSync(path.join(migrations, name, 'migration.sql'), sql);
}

const prisma = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    env: { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: '1' },
  });

test('of starters at once one applies the migrations, each once', async () => {
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await migrate(url)).toEqual([]);
});

test('the migrations make exactly the tables of the schema, and Prisma agrees that they are applied', async () => {
  await migrate(url);
  await expect(prisma('migrate', 'status')).resolves.toMatchObject({
    stdout: expect.stringContaining('Database schema is up to date'),
  });
  // exit code 2, and so a rejection, when they differ
  await prisma('migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema.prisma', '--exit-code');
});

test('what `prisma migrate deploy` has applied is not applied again', async () => {
  await prisma('migrate', 'deploy');
  expect(await migrate(url)).toEqual([]);
});

test('a migration that was modified after it was applied stops the start', async () => {
  addMigration('29990101000000_note', 'CREATE TABLE note (text TEXT);');
  await migrate(url, migrations);
  addMigration('29990101000000_note', 'CREATE TABLE note (text TEXT, other TEXT);');
  await expect(migrate(url, migrations)).rejects.toMatchObject({
    name: 'PlainError',
    message:
      'Migration 29990101000000_note was modified after it was applied: restore prisma/migrations/29990101000000_note.',
  });
});

test('a migration that fails half-way leaves nothing behind and can be mended', async () => {
  addMigration('29990101000000_note', 'CREATE TABLE note (text TEXT); SELECT nonsense;');
  await expect(migrate(url, migrations)).rejects.toThrow(
    /^Migration 29990101000000_note failed and was undone: .*nonsense/,
  );
  addMigration('29990101000000_note', 'CREATE TABLE note (text TEXT);');
  expect(await migrate(url, migrations)).toEqual(['29990101000000_note']);
});
