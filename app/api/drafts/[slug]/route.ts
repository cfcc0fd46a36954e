import { draftSchema, draftsOf, saveDraft } from '#server/drafts.ts';
import { asSomeone, json, readJson, route } from '#server/http.ts';
import { userFrom } from '#server/session.ts';
import { maxSourceBodyBytes } from '#server/source.ts';

export const GET = route(async (request, { slug = '' }) => json(await draftsOf(await userFrom(request.cookies), slug)));

export const PUT = route(async (request, { slug = '' }) => {
  const draft = await readJson(request, draftSchema, maxSourceBodyBytes);
  return asSomeone(request, async (user) => json(await saveDraft(user, slug, draft)));
});
