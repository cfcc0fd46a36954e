import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkServer, waitForServer } from '#scripts/database/external.ts';
import { migrate } from '#scripts/migrate.ts';
import { PlainError } from '#scripts/plain-error.ts';
import { onSubmission } from '#server/events.ts';
import { submit } from '#server/submissions.ts';
import { startWorker, stopWorker } from '#server/worker.ts';
import { Wire } from '#tests/faults/wire.ts';
import { aLearner } from '#tests/server/people.ts';
import { settled } from '#tests/server/settled.ts';
import { solutionOf } from '#tests/server/solutions.ts';
import { query } from './starter.ts';
import { freePort, password, startTcpServer, type TcpServer } from './tcp-server.ts';

let server: TcpServer;
let url = '';

beforeAll(async () => {
  server = await startTcpServer();
  await query(server.url({ role: 'postgres', database: 'postgres' }), `CREATE ROLE ada LOGIN PASSWORD '${password}'`);
  await query(server.url({ role: 'postgres', database: 'postgres' }), 'CREATE DATABASE learn OWNER ada');
  url = server.url({ role: 'ada', database: 'learn' });
  Object.assign(process.env, {
    DATABASE_URL: url,
    CHAINRULE_SECRET: 'a secret for tests, long enough for them',
    CHAINRULE_LOG: 'silent',
    CHAINRULE_WORKERS: '1',
  });
});

afterAll(async () => {
  const [{ closeEvents }, { closeDb }] = await Promise.all([import('#server/events.ts'), import('#server/db.ts')]);
  await closeEvents();
  await closeDb();
  await server.stop();
});

const refusal = (address: string) =>
  checkServer(address).then(
    () => 'no refusal',
    (error: Error) => `${error.name}: ${error.message}`,
  );

test('of two starters at once on one empty database one makes the tables and both go on', async () => {
  await Promise.all([checkServer(url), checkServer(url)]);
  const applied = await Promise.all([migrate(url), migrate(url)]);
  expect(applied.map((names) => names.length > 0).sort()).toEqual([false, true]);
  expect(await migrate(url)).toEqual([]);
});

test('over TCP with a SCRAM password a submission is graded, and each state is told as it comes', async () => {
  expect(await query(url, 'SELECT system_user AS who, host(inet_server_addr()) AS host')).toEqual([
    { who: 'scram-sha-256:ada', host: '127.0.0.1' },
  ]);
  await startWorker();
  try {
    const user = await aLearner();
    const id = await submit(user, solutionOf('sigmoid', 'python'));
    let told = 0;
    const stop = await onSubmission(id, () => told++);
    expect(await settled(user, id)).toMatchObject({ state: 'graded', report: { verdict: 'pass', score: 1 } });
    expect(told).toBeGreaterThan(0);
    stop();
  } finally {
    await stopWorker();
  }
});

test('a wrong password, a missing one and an unknown database are told in one line that says what to do', async () => {
  const { port } = new URL(url);
  const wrong = url.replace(password, 'wrong');
  expect(await refusal(wrong)).toBe(
    `PlainError: PostgreSQL at 127.0.0.1:${port} refuses the password of ada: correct it in DATABASE_URL.`,
  );
  expect(await refusal(url.replace(`:${password}`, ''))).toMatch(/asks for a password: write it into DATABASE_URL/);
  expect(await refusal(server.url({ role: 'ada', database: 'absent' }))).toBe(
    `PlainError: PostgreSQL at 127.0.0.1:${port} has no database absent: CREATE DATABASE "absent" OWNER "ada".`,
  );
});

test('a role that may not make tables is told before anything is tried', async () => {
  await query(server.url({ role: 'postgres', database: 'postgres' }), `CREATE ROLE eve LOGIN PASSWORD '${password}'`);
  expect(await refusal(server.url({ role: 'eve', database: 'learn' }))).toBe(
    'PlainError: The role eve may not make tables and schemas in the database learn: ALTER DATABASE "learn" OWNER TO "eve".',
  );
});

test('a host that nobody answers at, a name nobody has and TLS that is not there are told apart', async () => {
  const port = await freePort();
  expect(await refusal(`postgres://ada:${password}@127.0.0.1:${port}/learn`)).toBe(
    `PlainError: No PostgreSQL listens at 127.0.0.1:${port}: start it, or correct host and port in DATABASE_URL.`,
  );
  expect(await refusal(`postgres://ada:${password}@no-such-host.invalid/learn`)).toMatch(
    /^PlainError: The host no-such-host\.invalid in DATABASE_URL is not known/,
  );
  expect(await refusal(`${url}?sslmode=verify-full`)).toMatch(/does not speak TLS: turn it on there, or leave sslmode/);
});

test('a node that is started before its database waits for it, and one with a wrong password does not', async () => {
  const wire = new Wire(Number(new URL(url).port));
  const port = await wire.listen();
  wire.be('cut');
  const told: string[] = [];
  const through = (address: string) => address.replace(/:\d+\//, `:${port}/`);
  await waitForServer(through(url), (line) => told.push(line) && wire.be('whole'));
  expect(told).toEqual([expect.stringMatching(/Waiting for it, at most 120 s\.$/)]);
  await expect(waitForServer(through(url.replace(password, 'wrong')), (line) => told.push(line))).rejects.toThrow(
    /refuses the password/,
  );
  wire.be('cut');
  await expect(waitForServer(through(url), (line) => told.push(line), 300)).rejects.toThrow(PlainError);
  wire.close();
  expect(told).toHaveLength(2);
});

test('an address that cannot be read is told without repeating the password in it', async () => {
  const said = await refusal('postgres://ada:hunter%2@127.0.0.1:99999/learn');
  expect(said).toMatch(/^PlainError: /);
  expect(said).not.toContain('hunter');
});
