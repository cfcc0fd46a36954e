import { joinClass, joinSchema } from '#server/classes/classes.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request) => {
  const { code } = await readJson(request, joinSchema);
  return json({ id: await joinClass(await userFrom(request.cookies), code) });
});
