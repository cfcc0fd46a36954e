/** @file next-auth's endpoints, with a guest's work taken along and their cookie taken away. */
import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { routing } from '#i18n/routing.ts';
import { authOptions } from '#server/auth.ts';
import { signInProviders } from '#server/auth-providers.ts';
import { config } from '#server/config.ts';
import { guestCookieName, guestIdFrom, noGuestCookie } from '#server/guests.ts';
import { parseJson, readText } from '#server/http.ts';
import { accountFrom, callbackUrlCookieName } from '#server/session.ts';
import { noStudentViewCookie } from '#server/student-view.ts';

const maxBytes = 16_384;

/** What next-auth would read without an end, read up to there. @throws Problem `body-too-large`, `invalid-json` */
async function bounded(request: NextRequest): Promise<NextRequest> {
  if (request.method !== 'POST') return request;
  const { url, method, headers } = request;
  const body = await readText(request, maxBytes);
  if (headers.get('content-type')?.includes('application/json')) parseJson(body);
  return new NextRequest(url, { method, headers, body });
}

/** @throws Problem `body-too-large`, `invalid-json` */
export async function handleAuth(unbounded: NextRequest): Promise<Response> {
  const request = await bounded(unbounded);
  const nextauth = request.nextUrl.pathname.replace(/^\/api\/auth\//, '').split('/');
  const { url } = config();
  // Its own variables: where the site is, or that the address people used is to be believed.
  if (url) process.env.NEXTAUTH_URL = url;
  else process.env.AUTH_TRUST_HOST = 'true';
  const [action, provider] = nextauth;
  const locale = localeFrom(request);
  // next-auth would say that something failed, or answer with a page of its own.
  const returning = action === 'callback' && request.method === 'GET';
  if (returning && request.nextUrl.searchParams.get('error') === 'access_denied') return toSignIn(locale, 'denied');
  if (returning && !signInProviders().some(({ id }) => id === provider)) return toSignIn(locale, 'unknown-provider');
  let merged = false;
  const options = authOptions({
    headers: request.headers,
    locale,
    guestId: guestIdFrom(request.cookies.get(guestCookieName)?.value),
    connectTo: returning ? await accountToConnect(request) : null,
    onMerged: () => {
      merged = true;
    },
  });
  const response: Response = await NextAuth(request, { params: Promise.resolve({ nextauth }) }, options);
  if (action === 'signout' || action === 'callback') response.headers.append('Set-Cookie', noStudentViewCookie());
  if (merged) response.headers.append('Set-Cookie', noGuestCookie());
  return response;
}

/** A relative address, since only the browser knows where we are. */
const toSignIn = (locale: string, error: string): Response =>
  new Response(null, { status: 302, headers: { Location: `/${locale}/sign-in?error=${error}` } });

/** Whoever is signed in and will go back to the account page, where providers are connected. */
async function accountToConnect(request: NextRequest): Promise<string | null> {
  const back = request.cookies.get(callbackUrlCookieName())?.value;
  if (!back || !new URL(back, request.url).searchParams.has('connected')) return null;
  const user = await accountFrom(request.cookies);
  return user && !user.guest ? user.id : null;
}

/** The language one chose before, else the browser's. */
function localeFrom(request: NextRequest): 'en' | 'zh' {
  const { localeCookie } = routing;
  const name = typeof localeCookie === 'object' ? localeCookie.name : undefined;
  const chosen = name ? request.cookies.get(name)?.value : undefined;
  const preferred = chosen ?? request.headers.get('accept-language') ?? 'en';
  return preferred.startsWith('zh') ? 'zh' : 'en';
}
