import { archiveClass, archiveSchema } from '#server/classes/classes.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '' }) => {
  const { archived } = await readJson(request, archiveSchema);
  return json(await archiveClass(await userFrom(request.cookies), id, archived));
});
