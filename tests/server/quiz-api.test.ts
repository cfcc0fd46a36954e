import { beforeAll, expect, test } from 'vitest';
import { POST as postCheck } from '#app/api/attempts/[id]/responses/[item]/check/route.ts';
import { PUT as putMark } from '#app/api/attempts/[id]/responses/[item]/mark/route.ts';
import { PUT as putResponse } from '#app/api/attempts/[id]/responses/[item]/route.ts';
import { GET as getAttempt } from '#app/api/attempts/[id]/route.ts';
import { POST as postSubmit } from '#app/api/attempts/[id]/submit/route.ts';
import { POST as postAttempt } from '#app/api/quizzes/[slug]/attempts/route.ts';
import { GET as getMarking } from '#app/api/quizzes/[slug]/marking/route.ts';
import { GET as getPolicy, PUT as putPolicy } from '#app/api/quizzes/[slug]/policy/route.ts';
import { GET as getStatistics } from '#app/api/quizzes/[slug]/statistics/route.ts';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import { quizLinks } from '#server/attempts.ts';
import { db } from '#server/db.ts';
import type { User } from '#server/users.ts';
import { anInstructor } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aLearner } from '#tests/server/people.ts';

withDatabase();

const slug = 'one-neuron';
const choice = quizBySlug(slug)?.items.find(({ kind }) => kind === 'choice')?.id ?? '';
let ada: User;
let prof: User;

beforeAll(async () => {
  [ada, prof] = [await aLearner(), await anInstructor()];
});

const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { status, code } = await response.json();
  expect(status).toBe(response.status);
  return [status, code];
};

const start = (as: User | null, mode: string, to = slug) =>
  call(postAttempt, { as, params: { slug: to }, body: { mode } });

test('a quiz is taken over HTTP: begun, joined, saved, checked, submitted and looked at in one’s language', async () => {
  const started = await start(ada, 'practice');
  const { id } = await started.json();
  const joined = await start(ada, 'practice');
  expect([started.status, joined.status, (await joined.json()).id]).toEqual([201, 200, id]);
  const params = { id, item: choice };
  const put = { as: ada, method: 'PUT', params };
  const saved = await call(putResponse, { ...put, body: { response: { chosen: 0 }, revision: 0, flagged: true } });
  expect([saved.status, await saved.json()]).toEqual([
    200,
    { revision: 1, savedAt: expect.any(String), replaced: null },
  ]);
  const open = await (await call(getAttempt, { as: ada, params: { id }, path: '/?locale=zh' })).json();
  expect(open).toMatchObject({ id, quiz: slug, mode: 'practice', checkable: true, answered: 1, result: null });
  const checked = await (await call(postCheck, { as: ada, method: 'POST', params, path: '/?locale=zh' })).json();
  expect(checked).toMatchObject({
    id: choice,
    checked: true,
    feedback: { explanation: expect.stringMatching(/\p{Script=Han}/u) },
  });
  const submitted = await call(postSubmit, { as: ada, method: 'POST', params: { id } });
  expect([submitted.status, await submitted.json()]).toEqual([200, { id, submittedAt: expect.any(String) }]);
  expect(await problem(await call(putResponse, { ...put, body: { response: null, revision: 1 } }))).toEqual([
    409,
    'attempt-submitted',
  ]);
  const link = (await quizLinks('en', ada)).find((each) => each.slug === slug);
  expect(link).toMatchObject({ open: false, submitted: 1 });
});

test('the first attempt of somebody who is nobody yet makes a guest, whose attempt it is', async () => {
  const response = await start(null, 'test');
  const { id } = await response.json();
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(cookie).toMatch(/^chainrule-guest=/);
  expect((await call(getAttempt, { params: { id }, headers: { cookie } })).status).toBe(200);
  expect(await problem(await call(getAttempt, { params: { id } }))).toEqual([404, 'not-found']);
  const guests = await db().user.count({ where: { guest: true } });
  expect(await problem(await start(null, 'test', 'no-such'))).toEqual([404, 'unknown-quiz']);
  expect(await db().user.count({ where: { guest: true } })).toBe(guests);
});

test('an instructor reads and sets the policy, the free texts that wait, and the statistics', async () => {
  const params = { slug };
  const policy = {
    practice: true,
    timeLimit: 600,
    attemptLimit: 3,
    feedback: 'afterDate',
    feedbackAt: '2026-12-01T10:00:00+08:00',
  };
  const put = await call(putPolicy, { as: prof, method: 'PUT', params, body: policy });
  expect([put.status, await put.json()]).toEqual([200, { ...policy, feedbackAt: '2026-12-01T02:00:00.000Z' }]);
  expect(await (await call(getPolicy, { params })).json()).toMatchObject({ timeLimit: 600 });
  await db().quizPolicy.deleteMany();
  expect(await (await call(getMarking, { as: prof, params, path: '/?list=marked&after=x' })).json()).toEqual({
    responses: [],
    next: null,
  });
  const statistics = await (await call(getStatistics, { as: prof, params })).json();
  expect(statistics).toMatchObject({ quiz: slug, attempts: 1, people: 1 });
});

test('each wrong request is told with a problem document, and an unreadable response where it stops making sense', async () => {
  const { id } = await (await start(ada, 'test')).json();
  const formula = quizBySlug(slug)?.items.find(({ kind }) => kind === 'formula');
  const [one, put] = [
    { id, item: choice },
    { as: ada, method: 'PUT' },
  ];
  const wrong: [unknown, number, string][] = [
    [{ response: { chosen: 0 } }, 400, 'invalid-body'],
    [{ response: { chosen: 0 }, revision: -1 }, 400, 'invalid-body'],
    [{ response: { chosen: 0 }, revision: 0, seconds: 1e9 }, 400, 'invalid-body'],
    [{ response: { chosen: 99 }, revision: 0 }, 422, 'unreadable-response'],
    ['{', 400, 'invalid-json'],
    ['x'.repeat(100_000), 413, 'body-too-large'],
  ];
  for (const [body, status, code] of wrong) {
    expect(await problem(await call(putResponse, { ...put, params: one, body }))).toEqual([status, code]);
  }
  if (formula) {
    const typed = { response: { typed: '2*(' }, revision: 0 };
    const response = await call(putResponse, { ...put, params: { id, item: formula.id }, body: typed });
    expect(await response.json()).toMatchObject({
      code: 'unreadable-response',
      unreadable: 'formula',
      at: expect.anything(),
    });
  }
  expect(await problem(await start(ada, 'exam'))).toEqual([400, 'invalid-body']);
  expect(await problem(await call(postCheck, { as: ada, method: 'POST', params: one }))).toEqual([
    403,
    'feedback-closed',
  ]);
  expect(await problem(await call(putPolicy, { ...put, params: { slug }, body: {} }))).toEqual([400, 'invalid-body']);
  expect(await problem(await call(getMarking, { as: ada, params: { slug } }))).toEqual([403, 'forbidden']);
  expect(await problem(await call(getStatistics, { params: { slug } }))).toEqual([401, 'not-signed-in']);
  const mark = { points: [1], comment: null, version: 0 };
  expect(await problem(await call(putMark, { ...put, params: one, body: mark }))).toEqual([403, 'forbidden']);
});

test('no other site takes a quiz, marks or sets policies for a visitor', async () => {
  const { id } = await (await start(ada, 'practice')).json();
  const headers = { 'sec-fetch-site': 'cross-site' };
  const one = { id, item: choice };
  const others = [
    call(postAttempt, { as: ada, params: { slug }, body: { mode: 'test' }, headers }),
    call(putResponse, { as: ada, method: 'PUT', params: one, body: { response: null, revision: 0 }, headers }),
    call(postCheck, { as: ada, method: 'POST', params: one, headers }),
    call(postSubmit, { as: ada, method: 'POST', params: { id }, headers }),
    call(putMark, { as: prof, method: 'PUT', params: one, body: { points: [], comment: null }, headers }),
    call(putPolicy, { as: prof, method: 'PUT', params: { slug }, body: {}, headers }),
  ];
  for (const response of others) expect(await problem(await response)).toEqual([403, 'cross-site']);
});

test('a person who begins again and again is slowed down', async () => {
  const user = await aLearner();
  const answers: number[] = [];
  for (let i = 0; i < 31; i++) answers.push((await start(user, 'test')).status);
  expect(answers.slice(-2)).toEqual([200, 429]);
});
