import { codeBehind, codeSchema } from '#server/classes/insight-code.ts';
import { json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, codeSchema);
  return json(await codeBehind(await userFrom(request.cookies), id, input, localeOf(request)));
});
