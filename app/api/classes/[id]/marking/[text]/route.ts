import { markingText } from '#server/classes/marking.ts';
import { json, localeOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '', text = '' }) =>
  json(await markingText(await userFrom(request.cookies), id, text, localeOf(request))),
);
