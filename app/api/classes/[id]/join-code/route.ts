import { changeJoinCode, joinCodeSchema } from '#server/classes/classes.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '' }) => {
  const input = await readJson(request, joinCodeSchema);
  return json(await changeJoinCode(await userFrom(request.cookies), id, input));
});
