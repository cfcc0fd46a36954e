/** @file next-auth's endpoints, with a guest's work taken along and their cookie taken away. */
import 'server-only';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { routing } from '#i18n/routing.ts';
import { authOptions } from '#server/auth.ts';
import { config } from '#server/config.ts';
import { guestCookieName, guestIdFrom, noGuestCookie } from '#server/guests.ts';

export async function handleAuth(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { url } = config();
  // Its own variables: where the site is, or that the address people used is to be believed.
  if (url) process.env.NEXTAUTH_URL = url;
  else process.env.AUTH_TRUST_HOST = 'true';
  let merged = false;
  const options = authOptions({
    headers: request.headers,
    locale: localeFrom(request),
    guestId: guestIdFrom(request.cookies.get(guestCookieName)?.value),
    onMerged: () => {
      merged = true;
    },
  });
  const response: Response = await NextAuth(request, context, options);
  if (merged) response.headers.append('Set-Cookie', noGuestCookie());
  return response;
}

/** The language one chose before, else the browser's. */
function localeFrom(request: NextRequest): 'en' | 'zh' {
  const { localeCookie } = routing;
  const name = typeof localeCookie === 'object' ? localeCookie.name : undefined;
  const chosen = name ? request.cookies.get(name)?.value : undefined;
  const preferred = chosen ?? request.headers.get('accept-language') ?? 'en';
  return preferred.startsWith('zh') ? 'zh' : 'en';
}
