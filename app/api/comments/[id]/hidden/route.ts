import { hideComment, hideSchema } from '#server/discussion-moderation.ts';
import { json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';

export const PUT = route(async (request, { id = '' }) => {
  const wanted = await readJson(request, hideSchema);
  return json(await hideComment(await userFrom(request.cookies), id, wanted));
});
