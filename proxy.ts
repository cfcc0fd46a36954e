import createMiddleware from 'next-intl/middleware';
import { routing } from '#i18n/routing.ts';

/** Sends `/` and paths without a locale to the reader's language. Who may see what is decided in server/, never here. */
export default createMiddleware(routing);

export const config = {
  // Everything but the API, built files, sandbox artifacts and files with an ending.
  matcher: ['/((?!api|_next|sandbox|.*\\..*).*)'],
};
