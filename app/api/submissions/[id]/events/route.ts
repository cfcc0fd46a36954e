import { route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';
import { streamOf } from '#server/submission-stream.ts';
import { submissionFor } from '#server/submissions.ts';

export const GET = route(async (request, { id = '' }) => {
  const user = await userFrom(request.cookies);
  await submissionFor(user, id); // others' are refused before a stream begins
  return new Response(streamOf(user, id, request.signal), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // nginx would hold the events back
      'X-Accel-Buffering': 'no',
    },
  });
});
