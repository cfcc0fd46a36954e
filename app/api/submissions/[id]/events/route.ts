import { eventResponse } from '#server/event-stream.ts';
import { route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';
import { streamOf } from '#server/submission-stream.ts';

export const GET = route(async (request, { id = '' }) =>
  eventResponse(await streamOf(await userFrom(request.cookies), id, request.signal)),
);
