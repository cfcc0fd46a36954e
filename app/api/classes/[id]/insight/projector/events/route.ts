import { projectorSchema } from '#server/classes/insight-projector.ts';
import { projectorStream } from '#server/classes/insight-projector-stream.ts';
import { eventResponse } from '#server/event-stream.ts';
import { localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, projectorSchema);
  const user = await userFrom(request.cookies);
  return eventResponse(await projectorStream(user, id, input, localeOf(request), request.signal));
});
