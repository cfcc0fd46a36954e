import { nextSchema, nextText } from '#server/classes/marking-claims.ts';
import { json, localeOf, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '' }) => {
  const asked = await readJson(request, nextSchema);
  return json({ text: await nextText(await userFrom(request.cookies), id, localeOf(request), asked) });
});
