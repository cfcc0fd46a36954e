import { checkResponse } from '#server/attempts-responses.ts';
import { json, localeOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '', item = '' }) =>
  json(await checkResponse(await userFrom(request.cookies), id, item, localeOf(request))),
);
