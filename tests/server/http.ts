import { NextRequest } from 'next/server';
import { encode } from 'next-auth/jwt';
import { guestCookie } from '#server/guests.ts';
import { secret } from '#server/secret.ts';
import type { User } from '#server/users.ts';

const address = 'http://127.0.0.1:3000';

type Handler = (request: NextRequest, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

interface Call {
  readonly as?: User | null;
  readonly method?: string;
  readonly path?: string;
  readonly params?: Record<string, string>;
  /** Sent as JSON, or as it is when it is a text. */
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** The cookie that a browser of this user sends. */
export async function cookieOf(user: User): Promise<string> {
  if (user.guest) return guestCookie(user.id).split(';')[0] ?? '';
  return `next-auth.session-token=${await encode({ token: { sub: user.id }, secret: secret() })}`;
}

/** Calls a route's handler as a browser's page on this site would. */
export async function call(handler: Handler, { as, path = '/', params = {}, body, headers, ...rest }: Call = {}) {
  const method = rest.method ?? (body === undefined ? 'GET' : 'POST');
  const request = new NextRequest(`${address}${path}`, {
    method,
    headers: {
      host: new URL(address).host,
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(as ? { cookie: await cookieOf(as) } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve(params) });
}
