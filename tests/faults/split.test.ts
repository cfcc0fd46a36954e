import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query } from '#server/pool.ts';
import type { User } from '#server/users.ts';
import { setRole } from '#server/users.ts';
import { Installation } from '#tests/faults/installation.ts';
import { playRound, type Round, settled, table, victims } from '#tests/faults/rounds.ts';
import { aSubmitter } from '#tests/faults/writers.ts';
import { anInstructor } from '#tests/server/comments.ts';
import { cookieOf } from '#tests/server/http.ts';
import { aGuest, aLearner, password } from '#tests/server/people.ts';

// Two web nodes and two workers against one PostgreSQL, each as it is started on a machine of its own.

let at: Installation;
const played: Round[] = [];

beforeAll(async () => {
  at = await Installation.start({ webs: 2, workers: 2 });
});

afterAll(async () => {
  if (played.length > 0) process.stdout.write(`\n${table(played)}\n`);
  await at.remove();
});

const address = (node: number): string => at.webs[node]?.address ?? '';

async function ask(node: number, path: string, { as, ...init }: RequestInit & { as?: User } = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (as) headers.set('cookie', await cookieOf(as));
  if (init.body) headers.set('content-type', 'application/json');
  return fetch(`${address(node)}${path}`, { redirect: 'manual', ...init, headers });
}

const handIn = (key?: string) =>
  JSON.stringify({ exercise: 'sigmoid', language: 'python', source: 'def sigmoid(z):\n    return 0\n', key });

test('nodes that all start on an empty database make its tables once', async () => {
  const twice = await query('SELECT migration_name FROM _prisma_migrations GROUP BY 1 HAVING count(*) > 1');
  expect(twice).toEqual([]);
  const health = await Promise.all([0, 1].map(async (node) => (await ask(node, '/api/health')).json()));
  expect(health).toEqual([0, 1].map(() => ({ status: 'ok', database: 'ok', worker: 'elsewhere' })));
});

test('what is handed in at one node is graded elsewhere, and its verdict arrives live at a page of another node', async () => {
  const as = await aGuest();
  const { id } = await (await ask(0, '/api/submissions', { as, method: 'POST', body: handIn() })).json();
  const stream = await ask(1, `/api/submissions/${id}/events`, { as });
  const views = (await stream.text()).split('\n').filter((line) => line.startsWith('data: '));
  expect(JSON.parse(views.at(-1)?.slice(6) ?? '')).toMatchObject({ id, state: 'graded', report: { verdict: 'fail' } });
});

test('who signs in at one node is signed in at all, until their role or account is taken away at any', async () => {
  const learner = await aLearner();
  const csrf = await ask(0, '/api/auth/csrf');
  const { csrfToken } = await csrf.json();
  const body = new URLSearchParams({ csrfToken, email: learner.email ?? '', password, json: 'true' });
  const cookies = (of: Response) => of.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const headers = { cookie: cookies(csrf).join('; '), 'content-type': 'application/x-www-form-urlencoded' };
  const signedIn = await fetch(`${address(1)}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  });
  const session = { cookie: cookies(signedIn).join('; ') };
  for (const node of [0, 1]) {
    const answer = await fetch(`${address(node)}/api/classes`, { headers: session });
    expect(answer.status).toBe(200);
  }
  const make = (node: number) =>
    fetch(`${address(node)}/api/classes`, {
      method: 'POST',
      headers: { ...session, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Deep learning', zone: 'UTC' }),
    });
  for (const role of ['learner', 'instructor', 'learner'] as const) {
    await setRole(learner.email ?? '', role);
    for (const node of [0, 1]) expect((await make(node)).status).toBe(role === 'instructor' ? 201 : 403);
  }
});

test('limits of requests hold over all nodes together', async () => {
  const as = await aGuest();
  const statuses: number[] = [];
  for (let count = 0; count < 64; count++) {
    const answer = await ask(count % 2, '/api/submissions', { as, method: 'POST', body: handIn() });
    await answer.arrayBuffer();
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([...Array(60).fill(201), ...Array(4).fill(429)]);
});

test('what a teacher changes at one node holds at the others with the next request', async () => {
  const as = await anInstructor();
  const path = '/api/quizzes/loss/policy';
  for (const [written, read, minutes] of [
    [0, 1, 20],
    [1, 0, 30],
  ] as const) {
    const policy = await (await ask(read, path, { as })).json();
    const body = JSON.stringify({ ...policy, timeLimit: minutes * 60 });
    expect((await ask(written, path, { as, method: 'PUT', body })).status).toBe(200);
    expect(await (await ask(read, path, { as })).json()).toMatchObject({ timeLimit: minutes * 60 });
  }
});

test('each node may be stopped and started in turn while learners hand in, and nothing is lost or doubled', async () => {
  const submitters = await Promise.all([1, 2, 3, 4].map(() => aSubmitter(at)));
  let over = false;
  const handingIn = submitters.map(async (submitter) => {
    for (let number = 0; !over && number < 55; number++) {
      await submitter.write(number);
      await sleep(50); // the limit of submissions has to last
    }
  });
  const codes: unknown[] = [];
  for (const node of at.nodes) {
    codes.push(await node.stop('SIGTERM'));
    await node.start();
  }
  over = true;
  await Promise.all(handingIn);
  expect(codes).toEqual([0, 0, 0, 0]);
  const acknowledged = submitters.flatMap((submitter) => submitter.acknowledged).length;
  expect(acknowledged).toBeGreaterThan(20);
  expect(await settled(submitters)).toEqual({ graded: acknowledged, duplicates: 0 });
  expect(await Promise.all(submitters.map((submitter) => submitter.lost()))).toEqual([0, 0, 0, 0]);
});

/** `npm run test:faults` plays more. Few are the hardest ones: the last one kills everything. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 2);
const chosen = Array.from({ length: rounds }, (_, round) => victims.at((round - rounds) % victims.length) ?? 'all');

for (const [round, victim] of chosen.entries()) {
  test(`round ${round + 1}: nothing acknowledged is lost or doubled when kill -9 hits ${victim}`, async () => {
    const result = await playRound(at, victim);
    played.push(result);
    expect(result.submissions).toBeGreaterThan(0);
    expect(result).toMatchObject({ graded: result.submissions, duplicates: 0, lost: 0 });
  });
}
