import { route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';
import { streamOf } from '#server/submission-stream.ts';

export const GET = route(async (request, { id = '' }) => {
  const stream = await streamOf(await userFrom(request.cookies), id, request.signal);
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would hold the events back
      'X-Accel-Buffering': 'no',
    },
  });
});
