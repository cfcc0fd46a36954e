import { openDiscussion } from '#server/discussion-place.ts';
import { asSomeone, json, route } from '#server/http.ts';

export const POST = route(async (request, { slug = '' }) =>
  asSomeone(request, async (user) => {
    await openDiscussion(user, slug);
    return json({});
  }),
);
