import { projectorSchema, projectorView } from '#server/classes/insight-projector.ts';
import { json, localeOf, queryOf, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => {
  const input = queryOf(request, projectorSchema);
  return json(await projectorView(await userFrom(request.cookies), id, input, localeOf(request)));
});
