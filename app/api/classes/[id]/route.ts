import { classFor, classSchema, renameClass } from '#server/classes/classes.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request, { id = '' }) => json(await classFor(await userFrom(request.cookies), id)));

export const PUT = route(async (request, { id = '' }) => {
  const input = await readJson(request, classSchema);
  return json(await renameClass(await userFrom(request.cookies), id, input));
});
