import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase } from '#scripts/database/embedded.ts';

// The whole application as `npm start` runs it, killed in the middle of submissions.

const data = mkdtempSync(path.join(tmpdir(), 'chainrule-kill-'));
const servers: ChildProcess[] = [];
let database: Awaited<ReturnType<typeof startDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  database = await startDatabase({ data });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  for (const server of servers) {
    if (server.exitCode !== null || server.signalCode !== null) continue;
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  await client.end();
  await database.stop();
  rmSync(data, { recursive: true, force: true });
});

interface Running {
  readonly server: ChildProcess;
  readonly address: string;
}

async function start(): Promise<Running> {
  const env = { ...process.env, CHAINRULE_DATA: data, PORT: '0', NODE_OPTIONS: '' };
  const server = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  servers.push(server);
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    said.push(line);
    const address = /^Chainrule is ready: (\S+)$/.exec(line)?.[1];
    if (!address) continue;
    server.stdout.resume();
    return { server, address };
  }
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  const end = server.signalCode ?? server.exitCode;
  throw new Error(`the server ended (${end}) before it was ready, having said: ${said.join(' / ')}`);
}

const body = JSON.stringify({ exercise: 'sigmoid', language: 'python', source: 'def sigmoid(z):\n    return 0\n' });

/** One guest after the other hands in until the server is gone; the ids of what it acknowledged. */
async function handInUntilDead(address: string, acknowledged: Map<string, string>): Promise<void> {
  let cookie = '';
  for (let n = 0; n < 25; n++) {
    const headers = { 'content-type': 'application/json', cookie };
    try {
      const response = await fetch(`${address}/api/submissions`, { method: 'POST', headers, body });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      if (response.status !== 201) return;
      const { id } = await response.json();
      acknowledged.set(id, cookie);
    } catch {
      return; // it is dead, and owes nothing for this one
    }
  }
}

const reports = async () =>
  (await client.query('SELECT "submissionId" AS id, "createdAt" AS at FROM "Report" ORDER BY 1')).rows;

test('every submission that was acknowledged before a kill -9 is graded exactly once after the restart', async () => {
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < 1; round++) {
    const { server, address } = await start();
    const known = acknowledged.size;
    const handingIn = Array.from({ length: 6 }, () => handInUntilDead(address, acknowledged));
    while (acknowledged.size < known + 20) await sleep(5);
    server.kill('SIGKILL');
    await once(server, 'exit');
    await Promise.all(handingIn);
  }
  const stored = await reports();

  const { address } = await start();
  const states = async (ids: readonly string[]) =>
    (await client.query('SELECT state::text FROM "Submission" WHERE id = ANY($1)', [ids])).rows.map(
      ({ state }) => state,
    );
  // what was stored but never acknowledged, since its server died in between, is graded too
  const open = async () => {
    const { rows } = await client.query(`SELECT 1 FROM "Submission" WHERE state IN ('queued', 'running')`);
    return rows.length;
  };
  while ((await open()) > 0) await sleep(200);
  expect(await states([...acknowledged.keys()])).toEqual(Array.from(acknowledged, () => 'graded'));

  const all = await reports();
  expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([...acknowledged.keys()]));
  // a report that had been stored was not written again
  expect(all).toEqual(expect.arrayContaining(stored));
  const jobs = await client.query("SELECT count(*)::int AS open FROM pgboss.job WHERE state < 'completed'");
  expect(jobs.rows).toEqual([{ open: 0 }]);

  // and its owner, still a guest of the same browser, sees it
  const [id = '', cookie = ''] = acknowledged.entries().next().value ?? [];
  const view = await (await fetch(`${address}/api/submissions/${id}`, { headers: { cookie } })).json();
  expect(view).toMatchObject({ id, state: 'graded', report: { verdict: 'fail' } });
});
