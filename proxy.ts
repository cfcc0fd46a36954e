import type { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from '#i18n/routing.ts';
import { contentSecurityPolicy } from '#lib/content-security-policy.ts';

const localized = createMiddleware(routing);
const dev = process.env.NODE_ENV === 'development';

/**
 * Sends `/` and paths without a locale to the reader's language, and gives each page a policy with a nonce, which Next reads from the
 * request for the scripts it writes. Who may see what is decided in server/, never here.
 */
export default function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy({ nonce, dev });
  request.headers.set('Content-Security-Policy', policy);
  const response = localized(request);
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  // Everything but the API, built files, sandbox artifacts and files with an ending.
  matcher: ['/((?!api|_next|sandbox|.*\\..*).*)'],
};
