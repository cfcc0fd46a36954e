import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareDataFolder } from '#scripts/database/data-folder.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import { end, query, type Starter, starter } from './starter.ts';

// The folder above the data is private, as a home is: as root, PostgreSQL's own account cannot pass through it.
let home = '';
let data = '';
let running: Starter[] = [];

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'chainrule-home-'));
  data = path.join(home, 'data');
});

afterEach(async () => {
  for (const each of running.splice(0)) if (each.process.exitCode === null && !each.process.killed) await end(each);
  rmSync(home, { recursive: true, force: true });
});

const start = async (): Promise<Starter> => {
  const started = await starter(data);
  running = [...running, started];
  return started;
};

const cluster = () => path.join(data, 'postgres', '18');
const pidFile = () => path.join(cluster(), 'postmaster.pid');
const serverPid = () => Number.parseInt(readFileSync(pidFile(), 'utf8'), 10);

async function eventually<T>(look: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await look();
    } catch (error) {
      if (tries === 200) throw error;
      await sleep(50);
    }
  }
}

test('two starters at once share one server, and the last to leave stops it', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
  await query(one.url, "CREATE TABLE note AS SELECT 'kept' AS text");
  const owner = one.adopted ? two : one;
  const guest = one.adopted ? one : two;
  expect(await end(owner)).toBe(0);
  expect(await query(guest.url, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  expect(await end(guest)).toBe(0);
  expect(existsSync(pidFile())).toBe(false);
});

test('of two who leave at once one stops the server', async () => {
  const both = await Promise.all([start(), start()]);
  expect(await Promise.all(both.map((each) => end(each)))).toEqual([0, 0]);
  expect(existsSync(pidFile())).toBe(false);
});

test('the server of a starter that was killed is taken over, with what was stored', async () => {
  const killed = await start();
  await query(killed.url, "CREATE TABLE note AS SELECT 'kept' AS text");
  await end(killed, 'SIGKILL');
  const next = await start();
  expect(next.adopted).toBe(true);
  expect(await query(next.url, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  await end(next);
  expect(existsSync(pidFile())).toBe(false);
});

test('a server that is killed comes back by itself, with what was stored', async () => {
  const { url } = await start();
  await query(url, "CREATE TABLE note AS SELECT 'kept' AS text");
  process.kill(serverPid(), 'SIGKILL');
  expect(await eventually(() => query(url, 'SELECT text FROM note'))).toEqual([{ text: 'kept' }]);
});

test('a postmaster.pid that names another living process does not keep the database down', async () => {
  await end(await start());
  const { uid, gid } = statSync(cluster());
  writeFileSync(pidFile(), `${process.pid}\n${cluster()}\n1\n5432\n\n\n0\nready\n`);
  chmodSync(pidFile(), 0o600);
  if (process.getuid?.() === 0) chownSync(pidFile(), uid, gid);
  const again = await start();
  expect(await query(again.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('an initialisation that was killed half-way is made anew', async () => {
  mkdirSync(path.join(data, 'postgres', '18.4242', 'base'), { recursive: true });
  const { url } = await start();
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a data folder with a long path works, although the path of a socket is short', async () => {
  data = path.join(home, 'a folder with a long name, '.repeat(4), 'and one more'.repeat(5), 'data');
  mkdirSync(data, { recursive: true });
  const { url } = await start();
  expect(await query(url, 'SELECT current_user AS name')).toEqual([{ name: 'chainrule' }]);
});

test('nobody else on the machine can come near the database', async () => {
  const { url } = await start();
  expect(statSync(path.join(data, 'postgres')).mode & 0o777).toBe(0o700);
  expect(statSync(cluster()).mode & 0o777).toBe(0o700);
  const addresses = await query(url, "SELECT current_setting('listen_addresses') AS addresses");
  expect(addresses).toEqual([{ addresses: '' }]);
});

test('the application is no superuser, so that an injected statement cannot run programs', async () => {
  const { url } = await start();
  await expect(query(url, "COPY (SELECT 1) TO PROGRAM 'cat'")).rejects.toThrow(/permission denied/);
});

test('settings for other PostgreSQL servers in the environment lead nobody astray', async () => {
  process.env.PGPORT = '5999';
  process.env.PGSSLMODE = 'require';
  try {
    const database = await startDatabase({ data });
    expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await database.stop();
  } finally {
    delete process.env.PGPORT;
    delete process.env.PGSSLMODE;
  }
});

test('a data folder that cannot be made is told in one line that says what to do', async () => {
  writeFileSync(path.join(home, 'file'), '');
  data = path.join(home, 'file', 'data');
  await expect(start()).rejects.toThrow(/^PlainError: The data folder .* cannot be written \(E.*: set CHAINRULE_DATA/);
});

test.runIf(existsSync('/proc'))('a data folder where nothing can be made does not hang the start', () => {
  for (const folder of ['/proc/chainrule', '/proc/chainrule/data']) {
    expect(() => prepareDataFolder(folder)).toThrow(/^The data folder .* cannot be written/);
  }
});

test.runIf(process.getuid?.() === 0)('a normal user needs no other account', async () => {
  data = path.join(mkdtempSync(path.join(tmpdir(), 'chainrule-user-')), 'data');
  home = path.dirname(data);
  const user = { uid: 65_534, gid: 65_534 };
  chownSync(home, user.uid, user.gid);
  const started = await starter(data, user);
  running = [started];
  expect(await query(started.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
