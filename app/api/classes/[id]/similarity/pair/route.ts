import { pairSchema, similarPair } from '#server/classes/similarity.ts';
import { json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, pairSchema);
  return json(await similarPair(await userFrom(request.cookies), id, input, localeOf(request)));
});
