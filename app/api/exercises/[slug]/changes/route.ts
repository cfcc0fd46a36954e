import { changesOf } from '#server/content-changes.ts';
import { route } from '#server/http.ts';

/** For authors: while the sources are served (`npm run dev`, `npm run preview`), an event at each change of the exercise's files. */
export const GET = route(async (request, { slug = '' }) => {
  return new Response(changesOf(slug, request.signal), {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store, no-transform' },
  });
});
