import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';
import { submissionFor } from '#server/submissions.ts';

export const GET = route(async (request, { id = '' }) =>
  json(await submissionFor(await userFrom(request.cookies), id)),
);
