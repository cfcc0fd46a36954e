import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '#scripts/backup/archive.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { submit } from '#server/submissions.ts';
import type { User } from '#server/users.ts';
import { startWorker, stopWorker } from '#server/worker.ts';
import { command } from '#tests/server/backup/command.ts';
import { password, startTcpServer, type TcpServer } from '#tests/server/database/tcp-server.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';
import { settled } from '#tests/server/settled.ts';
import { sigmoid, solutionOf } from '#tests/server/solutions.ts';

withDatabase({ CHAINRULE_ROLE: 'all', CHAINRULE_WORKERS: '1' });

const home = mkdtempSync(path.join(tmpdir(), 'chainrule-drill-'));
const data = path.join(home, 'data');
const backup = path.join(home, 'backup');
const secret = 'a secret that was made in the data folder\n';
let server: TcpServer;
let serverUrl: string;

beforeAll(async () => {
  server = await startTcpServer();
  const administrator = server.url({ role: 'postgres', database: 'postgres' });
  await ask(administrator, `CREATE ROLE mover LOGIN PASSWORD '${password}'`);
  await ask(administrator, 'CREATE DATABASE moved OWNER mover');
  serverUrl = server.url({ role: 'mover', database: 'moved' });
});

afterAll(async () => {
  await stopWorker();
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(text).finally(() => client.end());
  return rows;
}

/** A checksum over all rows of each table. */
async function contentsOf(url: string): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    url,
    `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  const sums = tables.map(
    ({ name }) => `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t`,
  );
  const rows = await ask<{ name: string; sum: string }>(url, sums.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** What COPY has to escape. */
const awkward = 'tab\t newline\n return\r backslash \\ \\N \\. "quotes" ’ 反向传播 𝛔 \u2028';

async function somethingReal(): Promise<User> {
  const user = await aLearner();
  const draft = { userId: user.id, exercise: 'sigmoid', language: 'python', source: awkward, updatedAt: new Date() };
  await db().draft.create({ data: draft });
  await startWorker();
  for (const language of ['python', 'typescript'] as const) {
    await settled(user, await submit(user, solutionOf('sigmoid', language)));
  }
  await settled(user, await submit(user, sigmoid(`return 0.5 # ${awkward.replace(/[\n\r\u2028]/g, '')}`)));
  await stopWorker(); // from now on they wait
  return user;
}

const statesIn = async (url: string): Promise<Map<string, string>> => {
  const rows = await ask<{ id: string; state: string }>(url, 'SELECT id, state::text AS state FROM "Submission"');
  return new Map(rows.map(({ id, state }) => [id, state]));
};

let acknowledged: string[];

test('a backup of a database in use has everything that was acknowledged before it began', async () => {
  const user = await somethingReal();
  const people = await Promise.all(Array.from({ length: 4 }, aLearner));
  acknowledged = await Promise.all(people.map((each) => submit(each, sigmoid('return 1 / (1 + exp(-z))'))));
  writeFileSync(path.join(home, 'secret'), secret);
  let running = true;
  const arriving = (async () => {
    // by SQL, since one person may hand in only so fast
    let count = 0;
    for (; running; count++) {
      await pause(5);
      await db().submission.create({
        data: {
          id: newId(),
          userId: user.id,
          exercise: 'sigmoid',
          language: 'python',
          source: 'pass',
          seed: `${count}`,
          state: 'queued',
        },
      });
    }
    return count;
  })();
  const { code, out, err } = await command('backup', backup, { CHAINRULE_DATA: home });
  running = false;
  expect(await arriving).toBeGreaterThan(0);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Backed up \d+ rows of \d+ tables to .*backup\.\n$/);
  const manifest = await openArchive(backup);
  expect(manifest.tables.find(({ name }) => name === 'Submission')?.rows).toBeGreaterThanOrEqual(7);
  for (const file of ['', 'manifest.json', 'secret', 'User.copy.gz']) {
    expect(statSync(path.join(backup, file)).mode & 0o077).toBe(0);
  }
});

test('the backup of an embedded database fills a server’s, and what waited is graded there', async () => {
  const { code, out, err } = await command('restore', backup, { DATABASE_URL: serverUrl, CHAINRULE_DATA: data });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Restored \d+ rows .* submissions wait to be graded\.\n/);
  expect(readFileSync(path.join(data, 'secret'), 'utf8')).toBe(secret);
  const restored = await statesIn(serverUrl);
  expect(acknowledged.filter((id) => restored.get(id) !== 'queued')).toEqual([]);
  // Every row that is there is the one that was: nothing changes a submission that waits.
  const ids = [...restored.keys()].map((id) => `'${id}'`).join(',');
  for (const table of ['Submission" t WHERE t.id IN', 'Report" t WHERE t."submissionId" IN']) {
    const sum = `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${table} (${ids})`;
    expect(await ask(serverUrl, sum)).toEqual(await ask(process.env.DATABASE_URL ?? '', sum));
  }
  const [{ source } = { source: '' }] = await ask<{ source: string }>(serverUrl, 'SELECT source FROM "Draft"');
  expect(source).toBe(awkward);
  await gradeAll(serverUrl);
  const verdicts = await ask(
    serverUrl,
    `SELECT r.verdict, count(*)::int FROM "Report" r WHERE "submissionId" IN (${acknowledged.map((id) => `'${id}'`)}) GROUP BY 1`,
  );
  expect(verdicts).toEqual([{ verdict: 'error', count: 4 }]); // exp is not imported
});

/** A worker of the app, on the database at `url`, until nothing waits. */
async function gradeAll(url: string): Promise<void> {
  const args = ['--conditions=react-server', '--import', 'tsx', 'tests/server/worker-process.ts'];
  const env = { ...process.env, DATABASE_URL: url, CHAINRULE_ROLE: 'worker', CHAINRULE_WORKERS: '2', NODE_OPTIONS: '' };
  const worker = spawn(process.execPath, args, { env, stdio: 'ignore' });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('LISTEN submission');
  try {
    for (;;) {
      const told = new Promise((resolve) => client.once('notification', resolve));
      if (![...(await statesIn(url)).values()].some((state) => state === 'queued' || state === 'running')) return;
      await told;
    }
  } finally {
    await client.end();
    worker.kill('SIGKILL');
  }
}

test('a full database is left alone, and the caller told what to do', async () => {
  const before = await contentsOf(serverUrl);
  const { code, err } = await command('restore', backup, { DATABASE_URL: serverUrl, CHAINRULE_DATA: data });
  expect(code).toBe(1);
  expect(err).toMatch(/^The database is not empty: its table \w+ has rows\. .*DATABASE_URL.*CHAINRULE_DATA/);
  expect(await contentsOf(serverUrl)).toEqual(before);
});

test('the way back from a server to an embedded database loses no byte, and takes the place of an older PostgreSQL', async () => {
  const second = path.join(home, 'second');
  const old = path.join(data, 'postgres', '17');

  mkdirSync(old, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(old, 'PG_VERSION'), '17\n');
  await expect(startDatabase({ data })).rejects.toThrow(/PostgreSQL 17.*\n.*npm run backup.*\n.*npm run restore/);
  expect((await command('backup', second, { DATABASE_URL: serverUrl, CHAINRULE_DATA: data })).code).toBe(0);
  const { code, out, err } = await command('restore', second, { DATABASE_URL: '', CHAINRULE_DATA: data });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/17\.before-18: remove/);
  const database = await startDatabase({ data });
  try {
    expect(await contentsOf(database.url)).toEqual(await contentsOf(serverUrl));
  } finally {
    await database.stop();
  }
});
