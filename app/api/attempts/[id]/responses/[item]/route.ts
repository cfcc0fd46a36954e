import { maxResponseBodyBytes, saveResponse, saveSchema } from '#server/attempts-responses.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '', item = '' }) => {
  const given = await readJson(request, saveSchema, maxResponseBodyBytes);
  return json(await saveResponse(await userFrom(request.cookies), id, item, given));
});
