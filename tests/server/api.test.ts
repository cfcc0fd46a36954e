import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { GET as getDrafts, PUT as putDraft } from '#app/api/drafts/[slug]/route.ts';
import { POST as postExpected } from '#app/api/exercises/[slug]/expected/route.ts';
import { POST as postHints } from '#app/api/exercises/[slug]/hints/route.ts';
import { POST as postSolution } from '#app/api/exercises/[slug]/solution/route.ts';
import { GET as getHealth } from '#app/api/health/route.ts';
import { POST as postInvitation } from '#app/api/invitations/route.ts';
import { POST as postRegister } from '#app/api/register/route.ts';
import { GET as getSubmission } from '#app/api/submissions/[id]/route.ts';
import { GET as getSubmissions, POST as postSubmission } from '#app/api/submissions/route.ts';
import { readContent } from '#exercises/content.ts';
import { db } from '#server/db.ts';
import { guestIdFrom } from '#server/guests.ts';
import { createInvitation } from '#server/invitations.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aGuest, aLearner, password } from '#tests/server/people.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase();

const handIn = sigmoid('return 0');
const code = async (response: Response) => [response.status, (await response.json()).code];

test('a stranger who submits becomes a guest, who finds their submission again', async () => {
  const response = await call(postSubmission, { body: handIn });
  expect(response.status).toBe(201);
  const { id } = await response.json();
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
  const value = /chainrule-guest=([^;]+)/.exec(cookie)?.[1];
  const headers = { cookie: `chainrule-guest=${value}` };
  const again = await call(getSubmission, { headers, params: { id } });
  expect(again.headers.get('cache-control')).toMatch(/^no-store/);
  expect(await again.json()).toMatchObject({ id, ...handIn, state: 'queued', report: null });
  const second = await call(postSubmission, { body: handIn, headers });
  expect(second.headers.get('set-cookie')).toBeNull();
  const list = await (await call(getSubmissions, { headers, path: '/api/submissions?exercise=sigmoid' })).json();
  expect(list.submissions).toHaveLength(2);
  expect(await db().user.findUnique({ where: { id: guestIdFrom(value) ?? '' } })).toMatchObject({ guest: true });
});

test('a signed-in learner submits as themselves, also from a browser that still has a guest’s cookie', async () => {
  const [learner, guest] = [await aLearner(), await aGuest()];
  const response = await call(postSubmission, { as: learner, body: handIn });
  const { id } = await response.json();
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(await db().submission.findUnique({ where: { id } })).toMatchObject({ userId: learner.id });
  expect(await code(await call(getSubmission, { as: guest, params: { id } }))).toEqual([404, 'not-found']);
});

test('a forged cookie makes nobody', async () => {
  const learner = await aLearner();
  const { id } = await (await call(postSubmission, { as: learner, body: handIn })).json();
  for (const cookie of [
    `chainrule-guest=${learner.id}.x`,
    'next-auth.session-token=x',
    `chainrule-guest=${learner.id}`,
  ]) {
    expect((await call(getSubmission, { headers: { cookie }, params: { id } })).status).toBe(404);
  }
});

test('wrong requests are told apart, each with a problem document, and leave no guest behind', async () => {
  const before = await db().user.count();
  const wrong: [unknown, number, string][] = [
    ['{"exercise": ', 400, 'invalid-json'],
    [[], 400, 'invalid-body'],
    [{ ...handIn, language: 'cobol' }, 400, 'invalid-body'],
    [{ ...handIn, source: 7 }, 400, 'invalid-body'],
    [{ ...handIn, exercise: 'no-such' }, 404, 'unknown-exercise'],
    [{ ...handIn, source: 'x'.repeat(65_537) }, 413, 'source-too-large'],
    [{ ...handIn, source: 'x'.repeat(500_000) }, 413, 'body-too-large'],
    [{ ...handIn, source: '\0' }, 400, 'invalid-source'],
  ];
  for (const [body, status, expected] of wrong) {
    const response = await call(postSubmission, { body });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = await response.json();
    expect(problem).toMatchObject({ status, code: expected, type: `urn:chainrule:problem:${expected}` });
    expect(problem.detail.length).toBeGreaterThan(5);
  }
  expect(await db().user.count()).toBe(before);
});

test('a body is measured as it arrives, whatever its header says', async () => {
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)) });
  const init = {
    method: 'POST',
    body: endless,
    duplex: 'half' as const,
    headers: { 'content-type': 'application/json' },
  };
  const response = await postSubmission(new NextRequest('http://127.0.0.1/', init), { params: Promise.resolve({}) });
  expect(await code(response)).toEqual([413, 'body-too-large']);
});

test('a source of the greatest size is accepted however it is escaped', async () => {
  const source = '\u0001'.repeat(65_536);
  expect((await call(postSubmission, { body: { ...handIn, source } })).status).toBe(201);
});

test('other sites cannot act for a visitor', async () => {
  const as = await aLearner();
  const others: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ];
  for (const headers of others) {
    expect(await code(await call(postSubmission, { as, body: handIn, headers }))).toEqual([403, 'cross-site']);
  }
  const form = { 'content-type': 'text/plain' };
  expect(await code(await call(postSubmission, { as, body: handIn, headers: form }))).toEqual([415, 'not-json']);
  const own = { origin: 'http://127.0.0.1:3000' };
  expect((await call(postSubmission, { as, body: handIn, headers: own })).status).toBe(201);
});

test('a limit is told with the time to wait', async () => {
  const as = await aLearner();
  for (let n = 0; n < 60; n++) await call(postSubmission, { as, body: handIn });
  const response = await call(postSubmission, { as, body: handIn });
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('drafts are saved and found again', async () => {
  const as = await aGuest();
  const params = { slug: 'sigmoid' };
  const body = { language: 'python', source: 'x = 1', revision: null };
  const saved = await (await call(putDraft, { as, method: 'PUT', params, body })).json();
  expect(saved).toMatchObject({ revision: 1, updatedAt: expect.any(String) });
  const found = await (await call(getDrafts, { as, params })).json();
  expect(found).toEqual({ drafts: [{ ...saved, language: 'python', source: 'x = 1' }] });
  const wrong = await call(putDraft, { as, method: 'PUT', params: { slug: 'no-such' }, body });
  expect(await code(wrong)).toEqual([404, 'unknown-exercise']);
  expect(await (await call(getDrafts, { params })).json()).toEqual({ drafts: [] });
});

test('hints open one by one and stay open; the solution opens on request', async () => {
  const as = await aGuest();
  const params = { slug: 'sigmoid' };
  const { hints, solution } = readContent('sigmoid');
  const open = async (opened: number, locale: string) =>
    (await call(postHints, { as, params, body: { opened }, path: `/?locale=${locale}` })).json();
  expect(await open(1, 'zh')).toEqual({ hints: hints.zh.slice(0, 1) });
  expect(await open(99, 'en')).toEqual({ hints: hints.en });
  expect(await open(1, 'en')).toEqual({ hints: hints.en });
  expect(await code(await call(postHints, { as, params, body: { opened: 1 }, path: '/?locale=fr' }))).toEqual([
    400,
    'invalid-query',
  ]);
  expect(await (await call(postSolution, { as, params, method: 'POST' })).json()).toEqual(solution);
});

test('the reference answers a custom input, and says why it does not', async () => {
  const ask = (slug: string, input: unknown) => call(postExpected, { params: { slug }, body: { input } });
  expect(await (await ask('sigmoid', [0])).json()).toEqual({ expected: 0.5 });
  const deep = `{"input":[${'['.repeat(60)}${']'.repeat(60)}]}`;
  for (const input of [[], [1, 2], ['0'], [null], [[1]], [{}]]) {
    expect(await code(await ask('sigmoid', input))).toEqual([400, 'invalid-input']);
  }
  expect(await code(await call(postExpected, { params: { slug: 'sigmoid' }, body: deep }))).toEqual([
    400,
    'invalid-input',
  ]);
  const huge = await call(postExpected, { params: { slug: 'sigmoid' }, body: '{"input":[1e999]}' });
  expect(await code(huge)).toEqual([400, 'invalid-input']);
  expect(await code(await ask('forward-pass', [1, 2, { w1: 1 }]))).toEqual([400, 'invalid-input']);
});

test('an input that would keep the reference at work for long is refused in the reader’s language', async () => {
  const p = { w1: 1, w2: 1, w3: 1, w4: 1, w5: 1, w6: 1, b1: 0, b2: 0, b3: 0 };
  const ask = (epochs: number, samples: number, locale: string) => {
    const data = Array.from({ length: samples }, () => [1, 0.5, 1]);
    const input = [data, p, 0.1, epochs];
    return call(postExpected, { params: { slug: 'train-network' }, path: `/?locale=${locale}`, body: { input } });
  };
  const problem = await (await ask(2_001, 1, 'en')).json();
  expect(problem).toMatchObject({ status: 400, code: 'input-too-large' });
  expect(problem.detail).toContain('at most 2,000');
  expect((await (await ask(1_000, 6, 'zh')).json()).detail).toContain('最多 5000 步');
  for (const epochs of [0, -1, 1.5]) expect(await code(await ask(epochs, 1, 'en'))).toEqual([400, 'input-too-large']);
  expect((await (await ask(2_000, 2, 'en')).json()).expected.losses).toHaveLength(2_000);
  const log = [{ active: Array.from({ length: 30 }, (_, i) => `f${i}`), clicked: 1 }];
  const clicks = { params: { slug: 'train-click-model' }, body: { input: [log, 0.1, 2_000] } };
  expect(await code(await call(postExpected, clicks))).toEqual([400, 'input-too-large']);
  // Exercises without bounds of their own are bounded too.
  const standardize = (values: number) =>
    call(postExpected, { params: { slug: 'standardize' }, body: { input: [Array(values).fill(3)] } });
  expect(await code(await standardize(1_001))).toEqual([400, 'input-too-large']);
  expect((await standardize(1_000)).status).toBe(200);
});

test('a guest who registers keeps their work in the new account', async () => {
  const as = await aGuest();
  const body = { name: '李雷', email: 'Li@Example.org ', password };
  const response = await call(postRegister, { as, body });
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ id: as.id });
  expect(response.headers.get('set-cookie')).toMatch(/^chainrule-guest=; .*Max-Age=0/);
  expect(await code(await call(postRegister, { body }))).toEqual([409, 'email-taken']);
  const weak = await call(postRegister, { body: { ...body, email: 'x', password: 'short' } });
  const problem = await weak.json();
  expect(problem).toMatchObject({ status: 400, code: 'invalid-body' });
  expect(problem.detail).toMatch(/email: .*; password: /);
  expect(problem.detail).not.toContain('short');
});

test('an invitation is taken by a signed-in user', async () => {
  const token = await createInvitation('instructor');
  expect(await code(await call(postInvitation, { body: { token } }))).toEqual([401, 'not-signed-in']);
  const as = await aLearner();
  expect(await (await call(postInvitation, { as, body: { token } })).json()).toEqual({ role: 'instructor' });
  expect(await code(await call(postInvitation, { as, body: { token } }))).toEqual([410, 'invitation-used']);
});

test('health tells whether the database answers and who grades', async () => {
  const response = await call(getHealth);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', database: 'ok', worker: 'elsewhere' });
});
