import { json, localeOf, route, zoneOf } from '#server/http.ts';
import { reviewSetting } from '#server/review-deck.ts';
import { reviewsFor } from '#server/reviews.ts';
import { userFrom } from '#server/session.ts';

export const GET = route(async (request) =>
  json(await reviewsFor(await userFrom(request.cookies), localeOf(request), reviewSetting(zoneOf(request)))),
);
