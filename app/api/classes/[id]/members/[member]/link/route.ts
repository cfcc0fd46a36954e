import { linkMember, linkSchema } from '#server/classes/link-member.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '', member = '' }) => {
  const { line } = await readJson(request, linkSchema);
  return json(await linkMember(await userFrom(request.cookies), id, member, line));
});
