import { route } from '#server/http.ts';
import { offlineWorker } from '#server/offline-worker.ts';

export const dynamic = 'force-dynamic';

/** The service worker. Browsers look for another one at each visit, and at the latest after a day. */
export const GET = route(
  async () =>
    new Response(await offlineWorker(), {
      headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
    }),
);
