import { restoreComment } from '#server/discussion-writing.ts';
import { json, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '' }) =>
  json(await restoreComment(await userFrom(request.cookies), id)),
);
