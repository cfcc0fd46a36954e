import { changeMember, memberSchema } from '#server/classes/members.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '', member = '' }) => {
  const input = await readJson(request, memberSchema);
  return json(await changeMember(await userFrom(request.cookies), id, member, input));
});
