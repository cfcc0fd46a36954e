import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { beforeAll, expect, test } from 'vitest';
import { POST } from '#app/api/auth/[...nextauth]/route.ts';
import { authOptions } from '#server/auth.ts';
import type { User } from '#server/users.ts';
import { actionFiles } from '#tests/routes.ts';
import { withDatabase } from '#tests/server/database.ts';
import { endless } from '#tests/server/endless.ts';
import { aLearner, password } from '#tests/server/people.ts';
import proxy from '../../proxy.ts';

withDatabase();

let user: User;
beforeAll(async () => {
  user = await aLearner();
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const foreign: readonly Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
];

const post = (path: string, body: BodyInit, headers: Record<string, string>) =>
  new NextRequest(`http://127.0.0.1:3000${path}`, {
    method: 'POST',
    headers: { host: '127.0.0.1:3000', ...headers },
    body,
    duplex: 'half',
  });
const signIn = (body: BodyInit, headers: Record<string, string>) => {
  const context = { params: Promise.resolve({}) };
  return POST(post('/api/auth/callback/credentials', body, headers), context);
};
const codeOf = async (response: Response) => (await response.json()).code;

test('a page of another site cannot sign anybody in or out, and what it sends is not read', async () => {
  for (const headers of foreign) {
    const { body, taken } = endless();
    expect([await codeOf(await signIn(body, { ...form, ...headers })), taken.bytes]).toEqual(['cross-site', 0]);
  }
});

test('what is sent to sign in has a limit, and no nonsense in it is a fault of ours', async () => {
  const { body, taken } = endless('password=');
  const response = await signIn(body, form);
  expect([response.status, taken.cancelled, taken.bytes < 65_536]).toEqual([413, true, true]);
  const json = { 'content-type': 'application/json' };
  expect(await codeOf(await signIn('{"email":', json))).toBe('invalid-json');
  expect(await codeOf(await signIn(new Uint8Array([0x61, 0xff]), form))).toBe('invalid-json');
});

type Cookies = Readonly<Record<string, string>>;

/** next-auth itself with our options, asked as it is where there is no `next/headers`. */
async function asked(path: string, method: string, sent: { body?: Cookies; cookies?: Cookies } = {}) {
  const set: string[] = [];
  const said = { location: '', body: {} as Record<string, unknown> };
  const response = {
    status: () => response,
    getHeader: () => set,
    setHeader(name: string, value: string | string[]) {
      if (name === 'Location') said.location = String(value);
      if (name === 'Set-Cookie') set.splice(0, set.length, ...value);
      return response;
    },
    json: (body: Record<string, unknown>) => Object.assign(said, { body }),
    send: (body: Record<string, unknown>) => Object.assign(said, { body }),
    end: () => {},
  };
  process.env.AUTH_TRUST_HOST = 'true';
  const request = {
    method,
    query: { nextauth: path.split('/') },
    cookies: {},
    ...sent,
    headers: { host: '127.0.0.1:3000' },
  };
  const options = authOptions({
    ...{ headers: new Headers(), locale: 'en', guestId: null, connectTo: null, onMerged: () => {} },
  });
  await NextAuth(options)(request, response);
  const cookies = set.map((each) => each.split(';')[0]?.split('=') ?? []);
  return {
    ...said,
    cookies: Object.fromEntries(cookies.map(([name, value]) => [name, decodeURIComponent(value ?? '')])) as Cookies,
  };
}

test('signing in and out takes the token that only a page of ours could read', async () => {
  const credentials = { email: user.email ?? '', password };
  const { body, cookies } = await asked('csrf', 'GET');
  const csrfToken = String(body.csrfToken);
  const session = 'next-auth.session-token';
  const wrong: readonly Cookies[] = [{}, { csrfToken: 'f'.repeat(64) }];
  for (const token of wrong) {
    const refused = await asked('callback/credentials', 'POST', { body: { ...credentials, ...token }, cookies });
    expect([refused.location, refused.cookies[session]]).toEqual([expect.stringContaining('csrf=true'), undefined]);
    const stayed = await asked('signout', 'POST', { body: token, cookies });
    expect([stayed.location, stayed.cookies[session]]).toEqual([expect.stringContaining('csrf=true'), undefined]);
  }
  const entered = await asked('callback/credentials', 'POST', { body: { ...credentials, csrfToken }, cookies });
  expect(entered.cookies[session]).toMatch(/./);
  const left = await asked('signout', 'POST', { body: { csrfToken }, cookies: { ...cookies, ...entered.cookies } });
  expect(left.cookies[session]).toBe('');
});

test('what another site sends to a page reaches no server action', async () => {
  // Next serves actions under the pages' own addresses, and the proxy stands before all of them.
  expect(actionFiles().filter((file) => !file.startsWith('app/[locale]/'))).toEqual([]);
  for (const path of ['/en/join', '/zh/invitation/abc', '/', '/en/classes']) {
    for (const headers of foreign) {
      const { body, taken } = endless();
      const response = proxy(post(path, body, { 'next-action': 'a'.repeat(42), ...headers }));
      expect([await codeOf(response), taken.bytes]).toEqual(['cross-site', 0]);
    }
    const own = proxy(post(path, 'x', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }));
    expect(own.status).not.toBe(403);
  }
});
