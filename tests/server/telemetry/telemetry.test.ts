import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '#server/db.ts';
import { withDatabase } from '#tests/server/database.ts';
import { type Started, startProcess } from '#tests/server/telemetry/process.ts';

withDatabase();

/** Everything secret has it, so that one search finds them all. */
const mark = 'hunter2';
const databasePassword = `db-${mark}-password`;
const metricsToken = `metrics-${mark}-token`;

const spanSchema = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  startTimeUnixNano: z.string(),
  endTimeUnixNano: z.string(),
  attributes: z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })),
});
const exportSchema = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })) })),
});
const spans: z.infer<typeof spanSchema>[] = [];
const arrivals = new EventEmitter();

// A collector, as far as traces in OTLP over HTTP go.
const collector = createServer(async (request, response) => {
  const body = await text(request);
  if (request.url === '/v1/traces') {
    for (const { scopeSpans } of exportSchema.parse(JSON.parse(body)).resourceSpans) {
      spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    }
  }
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  arrivals.emit('spans');
});

let web: Started;
let worker: Started;

beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const settings = {
    // The embedded server asks for none, but the address has one.
    DATABASE_URL: (process.env.DATABASE_URL ?? '').replace('chainrule@', `chainrule:${databasePassword}@`),
    CHAINRULE_SECRET: `signing-${mark}-`.repeat(4),
    CHAINRULE_METRICS_TOKEN: metricsToken,
    CHAINRULE_LOG: 'debug',
    CHAINRULE_PROXIES: '1',
    CHAINRULE_WORKERS: '1',
    CHAINRULE_DRAIN_SECONDS: '1',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_EXPORTER_OTLP_HEADERS: `x-key=collector-${mark}-key`,
    PORT: '0',
  };
  [web, worker] = await Promise.all([
    startProcess('tests/server/telemetry/routes-process.ts', { ...settings, CHAINRULE_ROLE: 'web' }),
    startProcess('tests/server/telemetry/grading-process.ts', { ...settings, CHAINRULE_ROLE: 'worker' }),
  ]);
  await worker.until(/Chainrule is grading/);
});

afterAll(async () => {
  web?.child.kill('SIGKILL');
  worker?.child.kill('SIGKILL');
  collector.close();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${web.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const lines = ({ output }: Started): Record<string, unknown>[] =>
  output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

const handIn = { exercise: 'sigmoid', language: 'python', source: `def sigmoid(z):\n    return "${mark}"\n` };

/** A submission, once the worker has logged its verdict. */
async function graded(headers: Record<string, string> = {}): Promise<string> {
  const response = await post('/api/submissions', handIn, headers);
  expect(response.status).toBe(201);
  const { id } = z.object({ id: z.string() }).parse(await response.json());
  await worker.until(new RegExp(`${id}.*"graded"`));
  return id;
}

test('a request’s id is in its answer and on its lines of the log, so that somebody who quotes it can be helped', async () => {
  const id = 'proxy-made-1234';
  const response = await post('/api/comments', {}, { 'x-request-id': id });
  expect(response.status).toBe(500);
  expect(response.headers.get('x-request-id')).toBe(id);
  expect(await response.json()).toMatchObject({ code: 'internal', requestId: id });
  await web.until(new RegExp(`${id}.*"request"`));
  const ours = lines(web).filter(({ requestId }) => requestId === id);
  expect(ours.map(({ msg }) => msg)).toEqual(['⨯ null', 'request failed', 'request']);
  expect(ours[0]).toMatchObject({ level: 50, err: { type: 'Error', digest: '42' } });
  expect(ours[2]).toMatchObject({ level: 30, method: 'POST', route: '/api/comments', status: 500 });
});

test('an id that could break out of a line of the log is replaced', async () => {
  const response = await post('/api/submissions', {}, { 'x-request-id': 'x" , evil' });
  expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{16}$/);
});

test('the log tells the pattern of an address, never whose it is', async () => {
  const secret = `0000-${mark}`;
  await fetch(`${web.url}/api/submissions/${secret}?token=${mark}`);
  await web.until(/"GET".*\/api\/submissions\/\[id\]/);
  expect(web.output()).not.toContain(secret);
});

test('one trace shows a submission from its handing in to its verdict, through the queue', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const id = await graded({ traceparent: `00-${traceId}-b7ad6b7169203331-01` });
  const names = ['POST /api/submissions', 'submission insert', 'queue wait', 'grading', 'report stored'];
  const ours = () => spans.filter((span) => span.traceId === traceId);
  while (ours().length < names.length) await once(arrivals, 'spans');
  const at = (name: string) => ours().find((span) => span.name === name);
  expect(
    ours()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(names.sort());
  expect(at('POST /api/submissions')?.parentSpanId).toBe('b7ad6b7169203331');
  expect(at('submission insert')?.parentSpanId).toBe(at('POST /api/submissions')?.spanId);
  for (const name of ['queue wait', 'grading', 'report stored']) {
    expect(at(name)?.parentSpanId).toBe(at('submission insert')?.spanId);
    expect(at(name)?.attributes).toContainEqual({ key: 'submission', value: { stringValue: id } });
  }
  expect(Number(at('grading')?.startTimeUnixNano)).toBeGreaterThanOrEqual(Number(at('queue wait')?.startTimeUnixNano));
});

const metricsOf = async ({ url }: Started): Promise<string> =>
  (await fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })).text();

test('metrics are for those who know the token', async () => {
  for (const authorization of ['', 'Bearer wrong', metricsToken]) {
    expect((await fetch(`${web.url}/api/metrics`, { headers: { authorization } })).status).toBe(404);
  }
  expect((await fetch(`${web.url}/api/metrics`, { method: 'POST' })).status).toBe(405);
});

test('metrics of both roles tell what an operator has to know', async () => {
  await graded();
  const [ofWeb, ofWorker] = [await metricsOf(web), await metricsOf(worker)];
  expect(ofWeb).toMatch(
    /chainrule_http_request_seconds_count\{method="POST",route="\/api\/submissions",status="2xx"\} \d/,
  );
  for (const both of [ofWeb, ofWorker]) {
    expect(both).toMatch(/chainrule_queue_jobs\{queue="grade",state="waiting"\} 0/);
    expect(both).toMatch(/chainrule_queue_oldest_seconds\{queue="grade"\} 0/);
    expect(both).toMatch(/chainrule_database_query_seconds_count [1-9]/);
    expect(both).toMatch(/chainrule_database_connections\{state="idle"\} \d/);
    expect(both).toContain('chainrule_database_waiting 0');
    expect(both).toContain('chainrule_database_up 1');
    expect(both).toMatch(/chainrule_event_listeners \d/);
  }
  expect(ofWorker).toMatch(/chainrule_grading_seconds_count\{language="python",status="completed"\} [1-9]/);
  expect(ofWorker).toMatch(/chainrule_verdicts_total\{language="python",verdict="fail"\} [1-9]/);
  expect(ofWorker).toMatch(/chainrule_queue_wait_seconds_count [1-9]/);
  expect(ofWorker).toContain('chainrule_sandbox_engines 1');
  expect(ofWorker).toContain('chainrule_sandbox_engines_in_use 0');
  expect(ofWorker).toContain('chainrule_sandbox_restarts_total 0');
});

test('a worker is ready once it can grade, and not when tables are missing that this version needs', async () => {
  const ready = async ({ url }: Started) => {
    const response = await fetch(`${url}/api/health/ready`);
    return [response.status, await response.json()] as const;
  };
  const fine = { status: 'ready', draining: false, database: 'ok', migrations: 'current', clock: 'ok' };
  expect(await ready(worker)).toEqual([200, { ...fine, worker: 'working' }]);
  expect(await ready(web)).toEqual([200, { ...fine, worker: 'elsewhere' }]);
  expect(await (await fetch(`${worker.url}/api/health`)).json()).toEqual({
    status: 'ok',
    database: 'ok',
    worker: 'working',
  });
  const last = await db().$queryRaw<{ id: string }[]>`
    UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations) RETURNING id`;
  expect(await ready(worker)).toEqual([
    503,
    { ...fine, status: 'not-ready', migrations: 'pending', worker: 'working' },
  ]);
  await db().$executeRaw`UPDATE _prisma_migrations SET finished_at = now() WHERE id = ${last[0]?.id}`;
});

test('no password, token, cookie, program or address of a person is in the log, even when everything fails', async () => {
  const person = { name: `Name ${mark}`, email: `${mark}@example.org`, password: `${mark}-long-enough` };
  const secrets = {
    cookie: `next-auth.session-token=${mark}; chainrule-guest=${mark}`,
    authorization: `Bearer ${mark}`,
  };
  const everything = async () => {
    await post('/api/register', person, { cookie: secrets.cookie });
    await post('/api/invitations', { token: mark }, secrets);
    await post('/api/submissions', handIn, secrets);
    await post('/api/comments', { password: mark }, secrets);
    const draft = { language: 'python', source: mark, revision: null };
    await fetch(`${web.url}/api/drafts/sigmoid`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...secrets },
      body: JSON.stringify(draft),
    });
    await fetch(`${web.url}/api/account/data`, { headers: secrets });
    await fetch(`${web.url}/invitation/${mark}?password=${mark}`, { headers: secrets });
  };
  await everything();
  // Errors of PostgreSQL and Prisma quote what they were given.
  await db().$executeRaw`ALTER TABLE "User" ADD CONSTRAINT nobody CHECK (name = 'nobody') NOT VALID`;
  await db().$executeRaw`ALTER TABLE "Submission" ADD CONSTRAINT nothing CHECK (source = '') NOT VALID`;
  await everything();
  await db().$executeRaw`ALTER TABLE "User" RENAME COLUMN name TO renamed`;
  await everything();
  await db().$executeRaw`ALTER TABLE "User" RENAME COLUMN renamed TO name`;
  await db().$executeRaw`ALTER TABLE "User" DROP CONSTRAINT nobody`;
  await db().$executeRaw`ALTER TABLE "Submission" DROP CONSTRAINT nothing`;
  expect(lines(web).filter(({ msg }) => msg === 'request failed').length).toBeGreaterThanOrEqual(4);
  const told = `${web.output()}${worker.output()}`;
  expect(told.split('\n').filter((line) => line.includes(mark))).toEqual([]);
});

test('a worker that is told to stop says first that it is not ready, lives on meanwhile, and ends by itself', async () => {
  const closed = once(worker.child, 'close');
  worker.child.kill('SIGTERM');
  const answers = async () => {
    const response = await fetch(`${worker.url}/api/health/ready`);
    return {
      ready: response.status,
      ...(await response.json()),
      live: (await fetch(`${worker.url}/api/health/live`)).status,
    };
  };
  let answer = await answers();
  while (answer.ready === 200) answer = await answers();
  expect(answer).toMatchObject({ ready: 503, draining: true, database: 'ok', live: 200 });
  expect(await closed).toEqual([0, null]);
});
