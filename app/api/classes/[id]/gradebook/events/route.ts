import { gradebookStream } from '#server/classes/gradebook-stream.ts';
import { eventResponse } from '#server/event-stream.ts';
import { route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) =>
  eventResponse(await gradebookStream(await userFrom(request.cookies), id, request.signal)),
);
