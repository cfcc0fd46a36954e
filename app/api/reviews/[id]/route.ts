import { maxResponseBodyBytes } from '#server/attempts-responses.ts';
import { json, localeOf, readJson, route, zoneOf } from '#server/http.ts';
import { reviewSetting } from '#server/review-deck.ts';
import { respond, respondSchema } from '#server/reviews.ts';
import { userFrom } from '#server/session.ts';

export const POST = route(async (request, { id = '' }) => {
  const { response } = await readJson(request, respondSchema, maxResponseBodyBytes);
  const user = await userFrom(request.cookies);
  return json(await respond(user, id, response, localeOf(request), reviewSetting(zoneOf(request))));
});
