import type { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from '#i18n/routing.ts';
import { contentSecurityPolicy } from '#lib/content-security-policy.ts';
import { refuseOtherSites } from '#server/cross-site.ts';
import { Problem } from '#server/problem.ts';

const localized = createMiddleware(routing);
const dev = process.env.NODE_ENV === 'development';

/**
 * Sends `/` and paths without a locale to the reader's language, and gives each page a policy with a nonce, which Next reads from the
 * request for the scripts it writes. What is sent to a page calls a server action: other sites may not. Who may see what is decided
 * in server/, never here.
 */
export default function proxy(request: NextRequest): Response {
  const refused = refusal(request);
  if (refused) return refused;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy({ nonce, dev });
  request.headers.set('Content-Security-Policy', policy);
  const response = localized(request);
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

function refusal(request: NextRequest): Response | null {
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  try {
    refuseOtherSites(request);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.response();
    throw error;
  }
}

export const config = {
  // Everything but the API, built files, sandbox artifacts and the files that there are: what else has an ending leads to no page, and says so as any other.
  matcher: [
    '/((?!api|_next|sandbox|(?:favicon\\.ico|(?:apple-touch-)?icon[\\w-]*\\.(?:png|svg)|manifest\\.webmanifest|offline-worker\\.js|robots\\.txt|sitemap\\.xml)$).*)',
  ],
};
