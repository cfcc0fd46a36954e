import { gradebookFor } from '#server/classes/gradebook.ts';
import { json, localeOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) =>
  json(await gradebookFor(await userFrom(request.cookies), id, localeOf(request))),
);
