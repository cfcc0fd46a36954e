import { existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '#scripts/backup/archive.ts';
import { restoreBackup } from '#scripts/backup/restore-backup.ts';
import { writeBackup } from '#scripts/backup/write-backup.ts';
import { keptScores } from '#server/classes/kept-scores.ts';
import { closeDb, db } from '#server/db.ts';
import { databaseUrl } from '#server/pool.ts';
import { closeQueue } from '#server/queue.ts';
import { beginCommand, command } from '#tests/server/backup/command.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';

withDatabase();

const home = mkdtempSync(path.join(tmpdir(), 'chainrule-backup-'));
const whole = path.join(home, 'whole');
const noSecret = path.join(home, 'no-secret');

let group: ClassOfTests;

beforeAll(async () => {
  group = await aClass();
  const { user } = await aClassmate(group);
  await db().assignment.create({ data: { classId: group.id, kind: 'exercise', slug: 'sigmoid' } });
  await aSubmission(user, { at: new Date(), score: 0.75 });
  await keptScores(group.id);
  await writeBackup(databaseUrl(), whole, noSecret);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Does something while nobody can read the table. */
async function whileLocked(act: (holder: pg.Client) => Promise<void>): Promise<void> {
  const holder = new pg.Client({ connectionString: databaseUrl() });
  await holder.connect();
  try {
    await holder.query('BEGIN; LOCK TABLE "User" IN ACCESS EXCLUSIVE MODE');
    await act(holder);
  } finally {
    await holder.end();
  }
}

const appears = (name: string) =>
  new Promise<void>((resolve) => {
    const watcher = watch(home, () => {
      if (!existsSync(path.join(home, name))) return;
      watcher.close();
      resolve();
    });
  });

test('a backup that was killed half-way never looks like a whole one', async () => {
  const folder = path.join(home, 'killed');
  await whileLocked(async () => {
    const begun = appears('killed.partial');
    const { child, done } = beginCommand('backup', folder, { CHAINRULE_DATA: home });
    await begun;
    child.kill('SIGKILL');
    await done;
  });
  expect(existsSync(folder)).toBe(false);
  await expect(openArchive(`${folder}.partial`)).rejects.toThrow(/is no whole backup/);
  await expect(writeBackup(databaseUrl(), folder, noSecret)).rejects.toThrow(
    /another backup is writing it, or one was cut off/,
  );
});

test('a backup that loses the database fails and leaves nothing', async () => {
  const folder = path.join(home, 'lost');
  await whileLocked(async (holder) => {
    let failure: unknown;
    const ended = writeBackup(databaseUrl(), folder, noSecret).catch((error: unknown) => {
      failure = error;
    });
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'chainrule-backup' AND wait_event_type = 'Lock' AND datname = current_database()`;
    while (!failure) {
      await holder.query('SELECT pg_stat_clear_snapshot()'); // else a transaction sees what it saw first
      await holder.query(cut);
    }
    await ended;
    expect(failure).toBeInstanceOf(Error);
  });
  expect([existsSync(folder), existsSync(`${folder}.partial`)]).toEqual([false, false]);
});

test('a backup never writes over another one', async () => {
  const { code, err } = await command('backup', whole, { CHAINRULE_DATA: home });
  expect({ code, err }).toEqual({ code: 1, err: `${whole} is there already: name a folder that is not.\n` });
});

test('a damaged backup is refused before anything is touched', async () => {
  const manifest = await openArchive(whole);
  const file = path.join(whole, 'User.copy.gz');
  const bytes = readFileSync(file);
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8((damaged.at(30) ?? 0) ^ 1, 30);
  writeFileSync(file, damaged);
  await expect(openArchive(whole)).rejects.toThrow(/User\.copy\.gz is not what was written: this backup is damaged/);
  rmSync(file);
  await expect(openArchive(whole)).rejects.toThrow(/User\.copy\.gz cannot be read: this backup is damaged/);
  writeFileSync(file, bytes);
  const text = readFileSync(path.join(whole, 'manifest.json'), 'utf8');
  writeFileSync(path.join(whole, 'manifest.json'), text.replace('"rows": 1', '"rows": 0'));
  await expect(openArchive(whole)).rejects.toThrow(/manifest\.json is not what was written/);
  writeFileSync(path.join(whole, 'manifest.json'), text);
  expect(await openArchive(whole)).toEqual(manifest);
});

/** Runs with an empty database in the place of the file's own. */
async function withEmptyDatabase(act: () => Promise<void>): Promise<void> {
  const own = databaseUrl();
  const name = `restore_${process.pid}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: own });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name}`);
  await closeDb();
  process.env.DATABASE_URL = own.replace(/\/test_\w+\?/, `/${name}?`);
  try {
    await act();
  } finally {
    await closeQueue();
    await closeDb();
    process.env.DATABASE_URL = own;
    await run(`DROP DATABASE ${name}`);
  }
}

test('a restore that fails half-way leaves no row, and the next one goes through, up to the scores of a class', async () => {
  const manifest = await openArchive(whole);
  const miscounted = manifest.tables.map((table) => (table.name === 'User' ? { ...table, rows: 7 } : table));
  await withEmptyDatabase(async () => {
    const failing = restoreBackup(whole, { ...manifest, tables: miscounted });
    await expect(failing).rejects.toThrow(/2 rows instead of 7: nothing was restored/);
    expect(await db().user.count()).toBe(0);
    await restoreBackup(whole, manifest);
    expect(await db().user.count()).toBe(2);
    expect(await keptScores(group.id)).toMatchObject([{ score: 0.75 }]);
  });
});

test('a backup of a later version is refused, since this one could not read it', async () => {
  const manifest = await openArchive(whole);
  const migrations = [...manifest.migrations, { name: '29990101000000_later', checksum: 'x' }];
  await expect(restoreBackup(whole, { ...manifest, migrations })).rejects.toThrow(
    /29990101000000_later.*the version that made it, or a later one/,
  );
});

test('a wrong call is told how to do it right', async () => {
  const missing = path.join(home, 'missing');
  expect(await command('restore', missing, { CHAINRULE_DATA: home })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^.*missing is no whole backup.*\n$/),
  });
  expect(await command('restore', '--nonsense', { CHAINRULE_DATA: home })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/Usage: npm run restore/),
  });
});
